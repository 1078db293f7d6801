<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>patients</name>
    <message>
        <source>The corrections are saved.</source>
        <translation>Rättelserna är sparade.</translation>
    </message>
    <message>
        <source>Your corrections are not saved yet. Correct goes on with them.</source>
        <translation>Dina rättelser är inte sparade än. Tryck på Rätta för att fortsätta.</translation>
    </message>
    <message>
        <source>Correct the card</source>
        <translation>Rätta kortet</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Vem har tittat</translation>
    </message>
    <message>
        <source>Patient card</source>
        <translation>Patientkort</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>nummer {number}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>född {date}</translation>
    </message>
    <message>
        <source>usually {practitioner}</source>
        <translation>oftast {practitioner}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>No visits yet. Book the first one.</source>
        <translation>Inga besök än. Boka det första.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Who has looked?</source>
        <translation>Vem har tittat?</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Ska komma igen</translation>
    </message>
    <message>
        <source>Protected person</source>
        <translation>Skyddad person</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Gata och nummer</translation>
    </message>
    <message>
        <source>Note for the desk</source>
        <translation>Notis till receptionen</translation>
    </message>
    <message>
        <source>What the desk must know, nothing about health</source>
        <translation>Det receptionen måste veta, inget om hälsa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>They are two people: it is remembered.</source>
        <translation>Det är två personer: det är sparat.</translation>
    </message>
    <message>
        <source>Nobody seems to be registered twice</source>
        <translation>Ingen verkar vara registrerad två gånger</translation>
    </message>
    <message>
        <source>Compared are names by closeness, dates of birth and phone numbers.</source>
        <translation>Namn som liknar varandra, födelsedatum och telefonnummer jämförs.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Inte samma person</translation>
    </message>
    <message>
        <source>When this card was opened, by whom and why. That you read this is recorded.</source>
        <translation>När kortet har öppnats, av vem och varför. Att du läser detta antecknas.</translation>
    </message>
    <message>
        <source>Older ones stand in the log.</source>
        <translation>Äldre tillfällen står i loggen.</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Tillbaka till kortet</translation>
    </message>
    <message>
        <source>Name, phone, date of birth or number</source>
        <translation>Namn, telefon, födelsedatum eller nummer</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Sök en patient</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>Patienter som hittades</translation>
    </message>
    <message>
        <source>Type three letters of a name, the last digits of a phone number, a date of birth or the patient number.
Choose with the arrow keys. Enter opens the card.</source>
        <translation>Skriv tre bokstäver av ett namn, slutet på ett telefonnummer, ett födelsedatum eller patientnumret.
Välj med piltangenterna. Enter öppnar kortet.</translation>
    </message>
    <message>
        <source>Probable duplicates</source>
        <translation>Troliga dubbletter</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of cards that may be one person’s</source>
        <translation>
            <numerusform>%n par kort som kan vara samma person</numerusform>
            <numerusform>%n par kort som kan vara samma person</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits that</source>
        <translation>Ingen stämmer med det</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Visa uppgifter</translation>
    </message>
    <message>
        <source>Relatives, contact, needs</source>
        <translation>Närstående, kontakt, behov</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Vem ringer</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>patienten</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>någon annan</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>till {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Dölj uppgifter</translation>
    </message>
    <message>
        <source>Try fewer letters, or the date of birth.
Somebody new is registered while booking: press {keys}.</source>
        <translation>Försök med färre bokstäver, eller med födelsedatumet.
En ny patient registreras när du bokar: tryck {keys}.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Skyddad</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>name alike</source>
        <translation>liknande namn</translation>
    </message>
    <message>
        <source>same date of birth</source>
        <translation>samma födelsedatum</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>samma telefon</translation>
    </message>
    <message>
        <source>none missed</source>
        <translation>inget uteblivet</translation>
    </message>
    <message>
        <source>The first {patients}</source>
        <translation>De första {patients}</translation>
    </message>
    <message>
        <source>Namesake, born {year}</source>
        <translation>Namne, född {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n uteblivet</numerusform>
            <numerusform>%n uteblivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits that. Close to what was typed: {patients}</source>
        <translation>Ingen passar in. Nära det som skrevs: {patients}</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Vad gäller det?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Med dina egna ord</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Öppna kortet</translation>
    </message>
    <message>
        <source>Opening a card is recorded with its purpose. The practice manager reads that.</source>
        <translation>Att ett kort öppnas antecknas med ändamålet. Verksamhetschefen läser det.</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Tidigare</translation>
    </message>
</context>
</TS>
