<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>training</name>
    <message>
        <source>Certificate</source>
        <translation>Intyg</translation>
    </message>
    <message>
        <source>It is kept. Go on when you like, now or tomorrow.</source>
        <translation>Det är sparat. Fortsätt när du vill, nu eller i morgon.</translation>
    </message>
    <message>
        <source>You are through with what is required. Every lesson stays here to be read again, and nobody minds if you do.</source>
        <translation>Du har gått igenom det som krävs. Lektionerna finns kvar att läsa igen, och det gör du gärna när du vill.</translation>
    </message>
    <message>
        <source>has gone through the training that {clinic} asks for before work, on {day}.</source>
        <translation>har gått igenom den utbildning som {clinic} kräver före arbetet, {day}.</translation>
    </message>
    <message>
        <source>{lesson}, version {version}</source>
        <translation>{lesson}, version {version}</translation>
    </message>
    <message>
        <source>That was that</source>
        <translation>Det var det</translation>
    </message>
    <message>
        <source>The desk is open for you</source>
        <translation>Receptionen är öppen för dig</translation>
    </message>
    <message>
        <source>Go on to: {lesson}</source>
        <translation>Fortsätt till: {lesson}</translation>
    </message>
    <message>
        <source>Your own log, the latest first</source>
        <translation>Din egen logg, det senaste först</translation>
    </message>
    <message>
        <source>Your own log</source>
        <translation>Din egen logg</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Nobody keeps a score. You can always go back and try the other way.</source>
        <translation>Ingen räknar poäng. Du kan alltid gå tillbaka och pröva det andra sättet.</translation>
    </message>
    <message>
        <source>Now choose another way.</source>
        <translation>Välj nu ett annat sätt.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>Open the practice clinic</source>
        <translation>Öppna övningskliniken</translation>
    </message>
    <message>
        <source>Practise again</source>
        <translation>Öva igen</translation>
    </message>
    <message>
        <source>You see who has come how far. What somebody answered is theirs alone.</source>
        <translation>Du ser hur långt var och en har kommit. Vad någon svarade är bara deras eget.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Hur länge</translation>
    </message>
    <message>
        <source>Let work</source>
        <translation>Låt arbeta</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready</source>
        <translation>{ready} av {all} är klara</translation>
    </message>
    <message>
        <source>Excuse …</source>
        <translation>Gör undantag …</translation>
    </message>
    <message>
        <source>It stands in the log and in the access review.</source>
        <translation>Det står i loggen och i behörighetsgranskningen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} lessons</source>
        <translation>{done} av {all} lektioner</translation>
    </message>
    <message>
        <source>Why {name} works before the path is done</source>
        <translation>Varför {name} arbetar innan vägen är klar</translation>
    </message>
    <message>
        <source>Excuse {name}</source>
        <translation>Gör undantag för {name}</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>comes later</source>
        <translation>kommer senare</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>The path</source>
        <translation>Vägen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Det som visas</translation>
    </message>
    <message>
        <source>After “{lesson}”, the booking system opens for you.</source>
        <translation>Efter ”{lesson}” öppnas bokningen för dig.</translation>
    </message>
    <message>
        <source>Your path</source>
        <translation>Din väg</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Your first lessons</source>
        <translation>Dina första lektioner</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left. Stop whenever you like.</source>
        <translation>
            <numerusform>Ungefär %n minut kvar. Sluta när du vill.</numerusform>
            <numerusform>Ungefär %n minuter kvar. Sluta när du vill.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that is required is done.</source>
        <translation>Allt som krävs är klart.</translation>
    </message>
    <message>
        <source>The path is yours to finish {until}.</source>
        <translation>Du har på dig {until} att gå klart vägen.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>Sets up the clinic</source>
        <translation>Sätter upp kliniken</translation>
    </message>
    <message>
        <source>Worked here before there was training</source>
        <translation>Arbetade här innan utbildningen fanns</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>A call came in</source>
        <translation>Ett samtal kom in</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Vid disken</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>På skärmen</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papper</translation>
    </message>
    <message>
        <source>A mail came in</source>
        <translation>Ett mejl kom in</translation>
    </message>
    <message>
        <source>A good way</source>
        <translation>Ett bra sätt</translation>
    </message>
    <message>
        <source>Good too</source>
        <translation>Också bra</translation>
    </message>
    <message>
        <source>Asking is good</source>
        <translation>Bra att fråga</translation>
    </message>
    <message>
        <source>Why it tempts, and what it costs</source>
        <translation>Varför det lockar, och vad det kostar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <source>On the path</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till {day}</translation>
    </message>
</context>
</TS>
