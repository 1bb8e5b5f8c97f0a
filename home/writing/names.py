"""First names by which a surname can be told: "Fatima Yilmaz" is a person, "Groene Hart" is not."""

from home.lib.text import fold

_FIRST_NAMES = """
aart abdel abdul abdullah achmed ad adriaan agnes ahmed aisha albert alex ali alice alie amina amir amber an
andré andrea angela anita anja anke ankie ann anna anne annelies annemarie annie ans anton antoinette arend
arie arjan arnold astrid ayse aysel aziz bart bas bea ben bep bernadette bert berta bertus betty bianca bob
boris bram brigitte cees chantal charlotte chris christa christiaan claudia coby cor corrie daan daniel
danielle david debby dennis derk diana dick dirk dora driss edwin eef eefje eelco elise elly els elsje emine
emma eric erik erna ernst esther eva evert fadma fatiha fatima fatma fenna ferry fien finn floor floris
frank frans fred frits gea geert gerard gerda gerrit gert gertjan gijs greet greetje guus hafsa hamid hamza
hanna hannah hannie hans harm harry hasan hassan hatice heleen helga hendrik henk henny herman hester hilde
hussein huub ibrahim ilse imane ina ineke inge ingrid irene iris isa ivo jaap jacob jacqueline jamal jan
janna janneke jannie jantje jasmijn jasper jeanne jelle jenny jeroen jesse jet joan job joep johan johanna
johannes john joke jolanda joop joost jordy jos josé joyce judith julia jurgen kaatje karel karim karin kees
kevin khadija khalid kim klaas klaus koen koos laila lars laura leen lena leo lennart leyla lia lianne lies
lieke lien linda lisa lisette loes lotte louis louise luuk lydia maaike maarten mahmoud malika marc marcel
margriet maria marian marianne marieke marijke marina mario marion marjan mark marleen marlies martha
martijn martin mary mathilde matthijs max mehmet melissa menno meriem michael michel mieke mia mien miep
milan mike mimoun mina miranda mirjam mo mohamed mohammed monique moniek mourad murat mustafa myrthe nadia
naima nancy nathalie nel nellie nick nico niels nienke nina noor nora nour olga omar oscar paul paula peter
petra philip piet pieter pim rachid ralf ramazan ramon ria richard riek riet rik rita rob robert robin roel
rolf ron ronald roos rosa roy rutger ruud saida said salma samira samir sander sandra sanne sara sarah
saskia sebastiaan selma semra sevda sien siem simon sjaak sjaan sjoerd sofie sonja soraya souad stefan sven
suzanne sylvia tamara teun thea theo thijs thomas tim tineke tina tinie tobias tom ton tonnie toon toos
trees trudy truus ursula vera victor vincent wanda wendy wesley wil willem willemien wilma wim wouter yasin
yasmin yasmina yusuf yvonne zahra zehra zeynep zoë
"""
FIRST_NAMES = frozenset(fold(name) for name in _FIRST_NAMES.split())
# Dead for long, or of everybody.
_OF_EVERYBODY = """
anne frank| willem van oranje| willem alexander| vincent van gogh| jan steen| johan cruijff| max havelaar|
karel de grote| rembrandt van rijn| michiel de ruyter| piet hein| zwarte piet| jan van schaffelaar| robin
hood| mickey mouse| joop den uyl| willem drees| johannes vermeer| hans brinker| max verstappen| jan
klaassen
"""
OF_EVERYBODY = frozenset(" ".join(name.split()) for name in _OF_EVERYBODY.split("|"))
