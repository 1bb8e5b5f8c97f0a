"""The pictures of one wijk: drawn when first asked for, kept in its own folder."""

from django.core.files.base import ContentFile
from wagtail.models import Collection

from demo.content.kinds import TeamMember
from demo.pictures import SCENES, draw_portrait, draw_scene
from home.media.models import Photo

RIGHTS_HOLDER = "getekend voor deze voorbeeldsite"


class Album:
    """Draws a scene once per wijk; the same scene looks different elsewhere."""

    def __init__(self, name: str, collection: Collection) -> None:
        self.name, self.collection = name, collection
        self.photos: dict[str, Photo] = {}

    def scene(self, scene: str, variant: str = "") -> Photo | None:
        """Return the picture of a scene; None when there is none to draw. A variant has other people."""
        key = scene + variant
        if scene and key not in self.photos:
            title = f"{scene.capitalize()}, {self.name}"
            self.photos[key] = self._store(title, SCENES[scene].alt, draw_scene(scene, self.name + variant))
        return self.photos.get(key)

    def portrait(self, member: TeamMember) -> Photo:
        """Return the drawn portrait of a team member."""
        image = draw_portrait(f"{self.name}/{member.first_name}", member.role, member.portrait)
        return self._store(
            f"Portret van {member.first_name}", f"Getekend portret van {member.first_name}", image
        )

    def _store(self, title: str, alt: str, image: bytes) -> Photo:
        name = f"{title.split(',', maxsplit=1)[0].lower().replace(' ', '-')}.jpg"
        photo: Photo = Photo.objects.create(
            title=title,
            file=ContentFile(image, name=name),
            description=alt,
            rights_holder=RIGHTS_HOLDER,
            collection=self.collection,
        )
        return photo
