"""The fixed columns of a wijkkrant; readers know them from paper."""

from django.db import models


class Rubriek(models.TextChoices):
    """In which column an article stands."""

    NEWS = "news", "Nieuws uit de wijk"
    TEAM = "team", "Van het wijkteam"
    REPORT = "report", "Terugblik"
    INTERVIEW = "interview", "Buren aan het woord"
    PEN = "pen", "Geef de pen door"
    CALL = "call", "Oproep"
    STREET = "street", "Bouwen en buitenruimte"
    SAFETY = "safety", "Samen veilig"
    POLICE = "police", "Van de wijkagent"
    GEMEENTE = "gemeente", "Van de gemeente"
    BUSINESS = "business", "Ondernemers in de wijk"
    HISTORY = "history", "Vroeger en nu"
    CHILDREN = "children", "Voor kinderen"
    LETTER = "letter", "Ingezonden"
