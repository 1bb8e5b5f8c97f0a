"""Pictures for the demo: drawn scenes and portraits, the same every time for the same seed."""

from collections.abc import Callable

from demo.content.kinds import Portrait
from demo.pictures import green, halls, indoors, seasons, squares, streets, waterside, workshops
from demo.pictures.canvas import Canvas
from demo.pictures.palette import CLOTHES, NAMED_HAIR, SKIN
from demo.pictures.people import Look
from demo.pictures.portraits import portrait

__all__ = ["SCENES", "Scene", "draw_portrait", "draw_scene"]


class Scene:
    """A picture that can be drawn, and what it shows to who cannot see it."""

    def __init__(self, draw: Callable[[Canvas], None], alt: str) -> None:
        self.draw, self.alt = draw, alt


SCENES: dict[str, Scene] = {
    "avondstraat": Scene(seasons.evening_street, "Getekende straat in het donker, met licht achter de ramen"),
    "bellen": Scene(indoors.speaking_clock, "Tekening van twee mensen die elkaar bellen"),
    "bewonersavond": Scene(
        indoors.meeting, "Tekening van een zaal met bewoners die luisteren naar een spreker"
    ),
    "bibliotheek": Scene(workshops.library, "Tekening van hulp achter de computer, tussen boekenkasten"),
    "boerderij": Scene(green.farm, "Tekening van een stadsboerderij met geiten en kinderen"),
    "boodschappenbus": Scene(streets.shopping_bus, "Tekening van een bus waar oudere mensen instappen"),
    "breien": Scene(workshops.knitting, "Tekening van drie mensen die breien, met een heel lange sjaal"),
    "brug": Scene(waterside.drawbridge, "Tekening van een open ophaalbrug en mensen die wachten"),
    "duofiets": Scene(waterside.double_bicycle, "Tekening van twee mensen op één fiets, langs het water"),
    "etentje": Scene(indoors.dinner, "Tekening van buren aan een lange tafel met soep en brood"),
    "geveltuin": Scene(streets.green_fronts, "Tekening van planten langs huizen en iemand met een gieter"),
    "grachthuizen": Scene(streets.canal_houses, "Tekening van oude huizen aan een gracht"),
    "gymles": Scene(halls.exercise, "Tekening van mensen die bewegen met hun armen omhoog"),
    "haven": Scene(waterside.harbour, "Tekening van boten in een haven met gekleurde huizen"),
    "huiskamer": Scene(indoors.living_room, "Tekening van twee mensen die praten in luie stoelen"),
    "ijsbaan": Scene(seasons.ice, "Tekening van schaatsers op een ijsbaan"),
    "kerstontbijt": Scene(
        seasons.christmas_breakfast, "Tekening van kinderen aan het ontbijt bij een kerstboom"
    ),
    "knutselen": Scene(workshops.crafts, "Tekening van kinderen die lampionnen maken"),
    "koffietafel": Scene(indoors.coffee_table, "Tekening van buren met koffie aan een grote tafel"),
    "koffiewagen": Scene(squares.coffee_cart, "Tekening van een koffiewagen op een plein"),
    "koor": Scene(halls.choir, "Tekening van jong en oud die samen zingen"),
    "krantbezorger": Scene(streets.news_round, "Tekening van iemand die de krant bezorgt met de fiets"),
    "lampionnen": Scene(seasons.lantern_parade, "Tekening van kinderen met lampionnen in het donker"),
    "markt": Scene(streets.market, "Tekening van marktkramen en buren die boodschappen doen"),
    "moestuin": Scene(green.vegetable_garden, "Tekening van een moestuin met zonnebloemen"),
    "naaien": Scene(workshops.sewing, "Tekening van mensen achter de naaimachine"),
    "nieuwbouw": Scene(streets.new_quarter, "Tekening van nieuwe flats met een hijskraan"),
    "portiek": Scene(streets.stairwell, "Tekening van buren die samen een portiek schoonmaken"),
    "repaircafe": Scene(workshops.repair_cafe, "Tekening van een werktafel met gereedschap en een lamp"),
    "singelpark": Scene(streets.bench_by_the_water, "Tekening van een bank aan de singel, met bomen"),
    "skatepark": Scene(squares.skate_park, "Tekening van tieners bij een skatebaan"),
    "sluis": Scene(waterside.lock, "Tekening van een sluis met een boot die wacht"),
    "speelkast": Scene(squares.toy_cupboard, "Tekening van kinderen bij een kast vol speelgoed op een plein"),
    "speelochtend": Scene(halls.toddlers, "Tekening van kleine kinderen met blokken op een kleed"),
    "speeltuin": Scene(green.playground, "Tekening van een speeltuin met schommels en een glijbaan"),
    "spelletjes": Scene(indoors.games, "Tekening van mensen die kaarten aan een tafel"),
    "straatfeest": Scene(streets.street_party, "Tekening van een lange tafel op straat, met vlaggetjes"),
    "taalles": Scene(workshops.language_class, "Tekening van een taalles met een bord"),
    "toneel": Scene(seasons.open_air_stage, "Tekening van een toneelstuk in de open lucht"),
    "verven": Scene(workshops.painting, "Tekening van buren die een muur geel verven"),
    "voetbalkooi": Scene(squares.football_cage, "Tekening van tieners die voetballen in een kooi"),
    "voorlezen": Scene(indoors.reading, "Tekening van een kind en een oudere buur met een boek"),
    "vrouwenavond": Scene(halls.women_evening, "Tekening van vrouwen aan een tafel met lampjes en eten"),
    "waterkant": Scene(waterside.water_path, "Tekening van een wandeling langs het water, met een rollator"),
    "wijkgebouw": Scene(squares.community_house, "Tekening van een buurthuis met de deur open"),
    "wijkschouw": Scene(streets.walk_round, "Tekening van een groep bewoners die door de wijk loopt"),
    "winkelstraat": Scene(streets.shopping_street, "Tekening van een winkelstraat"),
    "zeilboten": Scene(waterside.sailing, "Tekening van kinderen in zeilboten"),
    "zeskamp": Scene(green.six_games, "Tekening van touwtrekken tussen twee straten"),
}


def draw_scene(name: str, seed: str) -> bytes:
    """Return the scene as a JPEG of 1600 by 1000 pixels."""
    canvas = Canvas(f"{seed}/{name}")
    SCENES[name].draw(canvas)
    return canvas.jpeg()


def draw_portrait(seed: str, role: str, face: Portrait) -> bytes:
    """Return the portrait of a team member as a JPEG of 600 by 600 pixels."""
    canvas = Canvas(f"portrait/{seed}", width=600, height=600)
    who = Look(
        skin=SKIN[face.skin],
        hair=NAMED_HAIR[face.hair],
        style=face.style,
        top=canvas.rng.choice(CLOTHES),
        trousers=CLOTHES[0],
        glasses=face.glasses,
        beard=face.beard,
    )
    portrait(canvas, role, who)
    return canvas.jpeg()
