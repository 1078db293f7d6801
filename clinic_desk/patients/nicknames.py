"""What people are called and what stands on their card: Lasse is a Lars, Liz an Elizabeth.

Each line is one name with what it is called for short; all are folded as names are compared.
A nickname that belongs to several names stands in each of their lines.
"""

from functools import cache

_LINES = """
alexander alex alec sasha sascha xander aleksander
alexandra alex sandra sasha lexi
anders ante
andreas andre
andrew andy drew
ann anna annie nan anki
anna ann annika anki nan
anthony tony
antonia toni
barbara barb babs
benjamin ben benny benji
bernhard bernt benno
birgitta gittan britta
bo bosse
carl kalle calle charlie
karl kalle calle charlie
charles charlie chuck chas
charlotte lotta lottie charlie
christer krille
christian chris krille
christina tina stina kicki chris
kristina tina stina kicki
christopher chris kit topher
claes classe
daniel dan danny danne
david dave davy
deborah deb debbie
dorothy dot dottie dolly
edvard edde
edward ed eddie ted ned teddy
elisabeth lisa lisbet lisbeth bettan betty elsa
elizabeth liz lizzie beth betty eliza libby lisa
emil emme
erik eric jerka
eric rick ricky
eva evan
fredrik fredde
frederick fred freddie
francis frank fran
frances fran frankie
gabriel gabbe gabe
georg jojje
george georgie
gerald gerry jerry
gunilla nilla
gustav gurra gustaf
hans hasse
harald harry
henrik henke
henry harry hank hal
ingrid inga
ingegerd inga
jacob jake kobbe jakob
jakob jake kobbe jacob
james jim jimmy jamie
jan janne
jean jeanie
jennifer jen jenny
johan jonne janne
johannes hannes
john jack johnny jon
jonathan jon nathan
joseph joe joey jos
josef jossan jossi
josefin jossan
josefina jossan
joshua josh
katarina kattis kajsa karin
katharina kati kathi
katherine kate kathy katie kit kay
catherine cathy kate katie cat
kenneth ken kenny kenta
kerstin kicki kickan
kimberly kim
lars lasse
larry lorenz
laurence larry laurie
lawrence larry laurie
leif leffe
leonard len lenny leo
lennart lelle
magnus mange
margaret maggie meg peggy greta rita daisy madge
margareta greta maggan gretel
marguerite rita
maria mia maja maj ria
marie mia
matthew matt matty
mats masse matte
mattias matte matte
michael mike mick micky micke
mikael micke mike
mohammed mo muhammed mohamed mohammad muhammad
mohamed mo mohammed mohammad muhammad
muhammad mo mohammed mohamed mohammad
nicholas nick nicky klaus
niklas nicke nille
nils nisse
olof olle
ole olle
ola olle
oskar oskis ossian
oscar oskis ossian
pamela pam
patricia pat patty tricia trish
patrick pat paddy
patrik patte
peder pelle
per pelle
peter pete petter pelle
philip phil pip
rebecca becky becca
rebecka beckan
richard rick dick rich richie
rickard rille
robert bob bobby rob robbie bert robban
roger rogge
ronald ron ronnie
samuel sam sammy
samantha sam
sebastian sebbe seb
sigrid siri
sofia sofie fia
sophia sophie
stefan steffe
stephen steve stevie
steven steve stevie
stig stickan
susanna sanna susi
susan sue susie
susanne sussi sanne
sven svenne
teresa terri tess
theresa terry tess
theodor teo ted
theodore ted teddy theo
thomas tom tommy
tomas tompa tom
torbjorn tobbe
tobias tobbe toby
torsten totte
ulf uffe
ulrika ulla
ursula ulla
victoria vicky tori vickan
viktoria vickan
vilhelm ville wille
viktor vicke
vincent vince
virginia ginny
walter walt wally
wilhelm ville willy
william bill billy will willy liam wille
zachary zach zack
"""


@cache
def _names() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for line in _LINES.split("\n"):
        name, *called = line.split() or [""]
        for short in called:
            known[short] = tuple(dict.fromkeys((*known.get(short, ()), name)))
    return known


def names_for(word: str) -> tuple[str, ...]:
    """The names that somebody may have who is called so, folded; none where it is no nickname."""
    return _names().get(word, ())
