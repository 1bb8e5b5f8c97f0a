"""The wijkschouw of Waterwijk: four findings, each as far as the next."""

from demo.content.letters import Melding, Step, Walk

WALKS = (
    Walk(
        title="Najaarsschouw langs het water",
        days_ago=12,
        start="Wij begonnen bij het Servicepunt en liepen langs het water naar de school.",
        walkers="Bewoners, het wijkteam, de gemeente, de woningcorporatie en de wijkagent",
        intro="Wij lopen twee keer per jaar samen door de wijk. Wat stuk of vies is, schrijven wij op.",
        seen="""
Het pad langs het water is mooi opgeknapt. Bij de containers ligt nog vaak afval.
Op twee plekken is het 's avonds te donker.
""",
        next_steps="De gemeente maakt de lamp en de tegels. In het voorjaar lopen wij weer. Loopt u mee?",
        findings=(
            Melding(
                what="Drie grote vuilniszakken naast de container.",
                where="Containers bij de school",
                steps=(
                    Step(verb="close", text="De gemeente heeft de zakken dezelfde dag meegenomen."),
                    Step(
                        verb="publish",
                        text="Naast de containers lagen vuilniszakken.",
                        place="Bij de school",
                        outcome="De gemeente heeft de zakken meegenomen.",
                    ),
                ),
            ),
            Melding(
                what="Lamp aan de muur brandt niet, hier is het heel donker.",
                where="Onderdoorgang bij de flat",
                steps=(
                    Step(verb="forward", text="Kunnen jullie deze lamp nakijken?", partner="corporatie"),
                    Step(
                        verb="publish",
                        text="In de onderdoorgang is het donker: een lamp is stuk.",
                        place="Onderdoorgang bij de flat",
                    ),
                ),
            ),
            Melding(
                what="Vier tegels liggen los, een rollator blijft haken.",
                where="Pad langs het water",
                steps=(
                    Step(
                        verb="publish",
                        text="Op het pad liggen tegels los.",
                        place="Langs het water",
                    ),
                ),
            ),
            Melding(what="Plek voor een bankje in de zon.", where="Pad langs het water, bij de steiger"),
        ),
    ),
)
