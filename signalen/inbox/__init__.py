"""The inbox of the team: four heaps, one page for each melding, and a button for each thing to do."""
