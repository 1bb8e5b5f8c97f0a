"""Articles, activities and spreekuren that neighbouring wijken show too."""
