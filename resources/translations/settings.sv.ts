<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>settings</name>
    <message>
        <source>This ends before it begins. A night is 22-24 and, the day after, 0-6.</source>
        <translation>Det slutar innan det börjar. En natt är 22-24 och, dagen efter, 0-6.</translation>
    </message>
    <message>
        <source>Copy Monday to all weekdays</source>
        <translation>Kopiera måndag till alla vardagar</translation>
    </message>
    <message>
        <source>Not at work</source>
        <translation>Arbetar inte</translation>
    </message>
    <message>
        <source>{hours} a week</source>
        <translation>{hours} i veckan</translation>
    </message>
    <message>
        <source>Hours on {weekday}</source>
        <translation>Tider på {weekday}</translation>
    </message>
    <message>
        <source>Dr before the name, nurse or physio after it; may be empty</source>
        <translation>Dr före namnet, sköterska eller fysio efter; får vara tomt</translation>
    </message>
    <message>
        <source>Whose own day and own patients these are, if they sign in</source>
        <translation>Vems egen dag och egna patienter det är, om personen loggar in</translation>
    </message>
    <message>
        <source>No room of their own</source>
        <translation>Inget eget rum</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Inget konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Colour in the schedule</source>
        <translation>Färg i schemat</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Where there is little room; empty: the beginning of the name</source>
        <translation>Där det är trångt; tomt: början av namnet</translation>
    </message>
    <message>
        <source>There is no practitioner yet. Add one, then come back.</source>
        <translation>Det finns ingen behandlare än. Lägg till en och kom tillbaka.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kortnamn</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Free before</source>
        <translation>Fritt före</translation>
    </message>
    <message>
        <source>Free after</source>
        <translation>Fritt efter</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Vem som ger den</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blågrön</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bärnsten</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grön</translation>
    </message>
    <message>
        <source>Write a whole number from {low} to {high}.</source>
        <translation>Skriv ett heltal från {low} till {high}.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) booked: {days}</source>
        <translation>
            <numerusform>%n besök bokat: {days}</numerusform>
            <numerusform>%n besök bokade: {days}</numerusform>
        </translation>
    </message>
</context>
</TS>
