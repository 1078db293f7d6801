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
        <source>Take the mark off</source>
        <translation>Ta bort märkningen</translation>
    </message>
    <message>
        <source>no visits</source>
        <translation>inga besök</translation>
    </message>
    <message>
        <source>Take the merge back</source>
        <translation>Ta tillbaka sammanslagningen</translation>
    </message>
    <message>
        <source>Easily confused with {other}. Ask for the date of birth or the phone number.</source>
        <translation>Lätt att förväxla med {other}. Fråga efter födelsedatum eller telefonnummer.</translation>
    </message>
    <message>
        <source>Number {number}, {name}, was merged into this card on {date}: {visits}</source>
        <translation>Nummer {number}, {name}, slogs ihop med det här kortet {date}: {visits}</translation>
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
        <source>date of birth not given</source>
        <translation>födelsedatum inte uppgivet</translation>
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
        <source>Second</source>
        <translation>Andra tel.</translation>
    </message>
    <message>
        <source>Post to</source>
        <translation>Post till</translation>
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
        <source>Opened by mistake</source>
        <translation>Öppnat av misstag</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå ihop</translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation>Lätt att förväxla</translation>
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
        <source>To rebook</source>
        <translation>Boka om</translation>
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
        <translation>Anteckning till receptionen</translation>
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
        <source>Has arrived</source>
        <translation>Har kommit</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Flytta besöket</translation>
    </message>
    <message>
        <source>namesake, born {year}</source>
        <translation>namne, född {year}</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Avboka besöket</translation>
    </message>
    <message>
        <source>Waits and is due</source>
        <translation>Väntar och ska komma igen</translation>
    </message>
    <message>
        <source>Waits since {day}</source>
        <translation>Väntar sedan {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till {day}</translation>
    </message>
    <message>
        <source>urgent, {until}</source>
        <translation>brådskande, {until}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>skulle ha kommit</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>återbesök</translation>
    </message>
    <message>
        <source>Due again {day}</source>
        <translation>Ska komma igen {day}</translation>
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
        <source>They are two people, marked as easily confused.</source>
        <translation>Det är två personer, märkta som lätta att förväxla.</translation>
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
        <source>Kept: number {number}</source>
        <translation>Behålls: nummer {number}</translation>
    </message>
    <message>
        <source>Merged: number {number}</source>
        <translation>Slås ihop: nummer {number}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>Two cards, one person</source>
        <translation>Två kort, en person</translation>
    </message>
    <message>
        <source>Where the cards differ, choose what stands on the kept one.</source>
        <translation>Där korten skiljer sig åt väljer du vad som ska stå på kortet som behålls.</translation>
    </message>
    <message>
        <source>Merge the cards</source>
        <translation>Slå ihop korten</translation>
    </message>
    <message>
        <source>Keep the other card</source>
        <translation>Behåll det andra kortet</translation>
    </message>
    <message>
        <source>Number {number} is found and booked no more. What stood on both cards and every entry in the log remain. The merge can be taken back from the kept card at any time: the visits above go back then, later ones stay.</source>
        <translation>Nummer {number} går inte längre att hitta eller boka. Det som stod på båda korten och alla rader i loggen finns kvar. Sammanslagningen kan när som helst tas tillbaka från kortet som behålls: besöken ovan går då tillbaka, senare stannar.</translation>
    </message>
    <message>
        <source>The merged card has no visits; nothing moves.</source>
        <translation>Kortet som slås ihop har inga besök; inget flyttas.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>{visits} will stand on the kept card: {coming} coming, {past} past.</source>
        <translation>{visits} hamnar på kortet som behålls: {coming} kommande, {past} tidigare.</translation>
    </message>
    <message>
        <source>Both cards have a visit at one time: {times}. Both stay; cancel one of them.</source>
        <translation>Båda korten har ett besök på samma tid: {times}. Båda står kvar; avboka det ena.</translation>
    </message>
    <message>
        <source>That is this card itself. Choose the other one.</source>
        <translation>Det är kortet självt. Välj det andra.</translation>
    </message>
    <message>
        <source>A protected person’s card is not merged. Ask the practice manager.</source>
        <translation>En skyddad persons kort slås inte ihop. Fråga verksamhetschefen.</translation>
    </message>
    <message>
        <source>One of these cards is marked as easily confused with another. Take the mark off first, if it is wrong.</source>
        <translation>Ett av korten är märkt som lätt att förväxla med ett annat. Ta först bort märkningen om den är fel.</translation>
    </message>
    <message>
        <source>Another card was merged into the one that would go. Keep that card instead, or take the earlier merge back first.</source>
        <translation>Ett annat kort har slagits ihop med det som skulle försvinna. Behåll det kortet i stället, eller ta tillbaka den tidigare sammanslagningen först.</translation>
    </message>
    <message>
        <source>A colleague has said that these are two people. Take that back in the list of probable duplicates first, if it is wrong.</source>
        <translation>En kollega har sagt att det här är två personer. Ta först tillbaka det i listan över troliga dubbletter om det är fel.</translation>
    </message>
    <message>
        <source>Name, phone, date of birth or number</source>
        <translation>Namn, telefon, födelsedatum eller nummer</translation>
    </message>
    <message>
        <source>Find the other card</source>
        <translation>Hitta det andra kortet</translation>
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
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n uteblivet</numerusform>
            <numerusform>%n uteblivna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n avbokat</numerusform>
            <numerusform>%n avbokade</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed: {dates}</source>
        <translation>Uteblev: {dates}</translation>
    </message>
    <message>
        <source>today with {practitioner}</source>
        <translation>i dag hos {practitioner}</translation>
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
        <source>Phone, address and relatives of this person are shown when you say why. The reason is recorded, and the practice manager reads it.</source>
        <translation>Telefon, adress och anhöriga visas när du säger varför. Skälet loggas, och verksamhetschefen läser det.</translation>
    </message>
    <message>
        <source>Why you need them</source>
        <translation>Varför du behöver dem</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Visa dem</translation>
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
