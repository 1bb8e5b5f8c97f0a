"""What residents of Waterwijk saw: one melding in every state."""

from demo.content.letters import Melding, Step

MELDINGEN = (
    Melding(
        what="De bank bij het water is weg. Mijn man kan zonder die bank niet naar de winkel lopen.",
        where="Pad langs het water, bij de brug naar het winkelcentrum",
        contact_email="riet@bewoner.example",
    ),
    Melding(
        what=(
            "Ik zie mijn overbuurman al twee weken niet. De gordijnen blijven dicht. Wie kan eens aanbellen?"
        ),
        where="Ik vertel de straat liever aan de telefoon",
        contact_email="corrie@bewoner.example",
    ),
    Melding(
        what="Bij de oversteek is het groen veel te kort. Met een rollator haal ik het niet.",
        where="Oversteek bij het Servicepunt",
    ),
    Melding(
        what="De lantaarn bij de duofietsenstalling brandt niet. Om vijf uur is het daar pikdonker.",
        where="Fietsenstalling achter het Servicepunt",
        contact_email="henk@bewoner.example",
        days_ago=9,
        steps=(
            Step(
                verb="publish",
                text="Een lantaarn bij de duofietsen brandt niet.",
                place="Bij het Servicepunt",
            ),
        ),
    ),
    Melding(
        what="Er staat al een maand een winkelwagen in de sloot.",
        where="Sloot langs de Meerpolder",
        days_ago=6,
        steps=(
            Step(verb="start", text="Wij gaan donderdag kijken of wij er zelf bij kunnen."),
            Step(verb="publish", text="In de sloot ligt een winkelwagen.", place="Langs de Meerpolder"),
        ),
    ),
    Melding(
        what="De bladeren liggen zo dik op het pad dat mijn scootmobiel slipt.",
        where="Pad tussen de flats en de huisarts",
        contact_email="ina@bewoner.example",
        days_ago=4,
        steps=(
            Step(verb="plan", text="Met zes bewoners vegen wij het pad. Er is koffie."),
            Step(
                verb="publish",
                text="Het pad bij de flats is glad van de bladeren. Wij vegen samen.",
                place="Tussen de flats",
            ),
        ),
    ),
    Melding(
        what="Bij ons staat de container steeds vol. Mensen zetten hun zakken er nu naast.",
        where="Containers aan de waterkant",
        contact_email="yusuf@bewoner.example",
        days_ago=5,
        steps=(Step(verb="ask", text="Om welke container gaat het: die voor papier of die voor restafval?"),),
    ),
    Melding(
        what="De speeltuin heeft een kapotte schommel. Er steekt een schroef uit.",
        where="Speeltuin bij de school",
        contact_email="lisa@bewoner.example",
        days_ago=7,
        steps=(
            Step(verb="ask", text="Is het de grote of de kleine schommel?"),
            Step(verb="answer", text="De kleine, aan de kant van de school."),
        ),
    ),
    Melding(
        what="Een boomwortel heeft de stoeptegels omhoog geduwd. Ik ben er gevallen.",
        where="Stoep voor de bushalte",
        contact_email="mia@bewoner.example",
        days_ago=8,
        steps=(Step(verb="forward", text="Kunnen jullie de stoep rechtleggen?", partner="gemeente"),),
    ),
    Melding(
        what="De deur van onze flat valt niet in het slot. Iedereen loopt zo naar binnen.",
        where="Flat aan het water, middelste ingang",
        contact_email="dirk@bewoner.example",
        days_ago=20,
        steps=(
            Step(verb="forward", text="Kan iemand het slot nakijken?", partner="corporatie"),
            Step(verb="close", text="De woningcorporatie heeft een nieuw slot gezet. Bedankt!"),
            Step(
                verb="publish",
                text="De voordeur van een flat viel niet in het slot.",
                place="Aan het water",
                outcome="De woningcorporatie heeft een nieuw slot gezet.",
            ),
        ),
    ),
    Melding(
        what="De heg bij de hoek is zo hoog dat je auto's niet ziet aankomen.",
        where="Hoek bij de huisarts",
        contact_email="peter@bewoner.example",
        days_ago=18,
        steps=(
            Step(verb="close", text="De buren hebben de heg gesnoeid."),
            Step(verb="request", text="Aan de andere kant is de heg nog net zo hoog."),
        ),
    ),
    Melding(
        what="Het bankje bij de vijver heeft een losse plank.",
        where="Vijver in het park",
        contact_email="truus@bewoner.example",
        days_ago=15,
        steps=(
            Step(verb="close", text="De plank zit weer vast."),
            Step(verb="request", text="Na twee dagen was hij weer los."),
            Step(verb="reopen", text="U hebt gelijk. Wij vragen iemand om er nieuwe schroeven in te zetten."),
        ),
    ),
    Melding(
        what="Er loopt een hond los op het grasveld.",
        where="Grasveld bij de flats",
        contact_email="anneke@bewoner.example",
        days_ago=11,
        steps=(Step(verb="withdraw", text="Het baasje is gevonden."),),
    ),
    Melding(
        what="Ook bij mij is het donker bij de fietsenstalling. Ik durf er niet meer langs.",
        where="Bij het Servicepunt, achterkant",
        contact_email="bea@bewoner.example",
        days_ago=3,
        steps=(Step(verb="merge"),),
    ),
)
