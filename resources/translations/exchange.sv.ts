<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>exchange</name>
    <message>
        <source>Import and export</source>
        <translation>Import och export</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Så läses filen</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Det här skulle hända</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Det här gjordes</translation>
    </message>
    <message>
        <source>What comes from other programs, and what you take with you.</source>
        <translation>Det som kommer från andra program, och det du tar med dig.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Inget har skrivits än.</translation>
    </message>
    <message>
        <source>You can stop at any time.</source>
        <translation>Du kan avbryta när som helst.</translation>
    </message>
    <message>
        <source>Nothing is written yet. What is left out can be saved and mended.</source>
        <translation>Inget har skrivits än. Det som utelämnas kan sparas och rättas.</translation>
    </message>
    <message>
        <source>Everything that you may see: tables, a FHIR R4 bundle and the viewing log. Each record that leaves has its entry in the log.</source>
        <translation>Allt som du får se: tabeller, ett FHIR R4-paket och loggen. Varje kort som lämnar kliniken får sin rad i loggen.</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>Radens nummer där</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Hela namnet</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Andra telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Alert note</source>
        <translation>Viktig anteckning</translation>
    </message>
    <message>
        <source>Protected (yes or no)</source>
        <translation>Skyddad (ja eller nej)</translation>
    </message>
    <message>
        <source>The patient’s number there</source>
        <translation>Patientens nummer där</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum och tid</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Längd i minuter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Bokningar</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nya</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Finns redan</translation>
    </message>
    <message>
        <source>Perhaps here already</source>
        <translation>Finns kanske redan</translation>
    </message>
    <message>
        <source>Cannot be taken in</source>
        <translation>Kan inte läsas in</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Utelämna</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Samma person</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Dag först</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Månad först</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>År först</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>födelsedatum</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message numerus="yes">
        <source>%n stay: they wait for a time, are related to somebody or have wishes noted.</source>
        <translation>
            <numerusform>%n finns kvar: det finns en väntan, en närstående eller ett önskemål på kortet.</numerusform>
            <numerusform>%n finns kvar: det finns en väntan, en närstående eller ett önskemål på kortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: somebody has corrected, moved or cancelled them since.</source>
        <translation>
            <numerusform>%n finns kvar: någon har rättat, flyttat eller avbokat sedan dess.</numerusform>
            <numerusform>%n finns kvar: någon har rättat, flyttat eller avbokat sedan dess.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: visits are booked with them.</source>
        <translation>
            <numerusform>%n finns kvar: det finns besök bokade.</numerusform>
            <numerusform>%n finns kvar: det finns besök bokade.</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens with its passphrase alone: clinic-desk open-export {file} --out FOLDER unpacks it into a new folder.</source>
        <translation>Den öppnas bara med sin lösenfras: clinic-desk open-export {file} --out MAPP packar upp den i en ny mapp.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>är inget datum</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>ligger i framtiden</translation>
    </message>
    <message>
        <source>lies in the past</source>
        <translation>har passerat</translation>
    </message>
    <message>
        <source>is too long ago</source>
        <translation>ligger för långt tillbaka</translation>
    </message>
    <message>
        <source>is too far ahead</source>
        <translation>ligger för långt fram</translation>
    </message>
    <message>
        <source>lies before the first day</source>
        <translation>ligger före den första dagen</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>är för lång</translation>
    </message>
    <message>
        <source>is no number of minutes</source>
        <translation>är inget antal minuter</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>är inget telefonnummer</translation>
    </message>
    <message>
        <source>is not an e-mail address</source>
        <translation>är ingen e-postadress</translation>
    </message>
    <message>
        <source>is missing, and so is every other way to reach the patient</source>
        <translation>saknas, liksom alla andra sätt att nå patienten</translation>
    </message>
    <message>
        <source>looks like a card number</source>
        <translation>ser ut som ett kortnummer</translation>
    </message>
    <message>
        <source>holds a national identity number</source>
        <translation>innehåller ett personnummer</translation>
    </message>
    <message>
        <source>begins like a formula</source>
        <translation>börjar som en formel</translation>
    </message>
    <message>
        <source>holds a sign that cannot be kept</source>
        <translation>innehåller ett tecken som inte kan sparas</translation>
    </message>
    <message>
        <source>is not that of the patient who has this number here</source>
        <translation>stämmer inte med patienten som har det numret här</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>finns inte här</translation>
    </message>
    <message>
        <source>is not given by that practitioner</source>
        <translation>ges inte av den behandlaren</translation>
    </message>
    <message>
        <source>is outside working hours</source>
        <translation>är utanför arbetstiden</translation>
    </message>
    <message>
        <source>has more cells than columns</source>
        <translation>har fler celler än kolumner</translation>
    </message>
    <message numerus="yes">
        <source>Put %n on the waiting list</source>
        <translation>
            <numerusform>Sätt %n på väntelistan</numerusform>
            <numerusform>Sätt %n på väntelistan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practitioner(s) or service(s) are not used any more.</source>
        <translation>
            <numerusform>%n behandlare eller tjänst används inte längre.</numerusform>
            <numerusform>%n behandlare och tjänster används inte längre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the log</source>
        <translation>Skriver loggen</translation>
    </message>
    <message>
        <source>Closing the file</source>
        <translation>Stänger filen</translation>
    </message>
    <message>
        <source>stands in line {earlier} too</source>
        <translation>står också på rad {earlier}</translation>
    </message>
    <message>
        <source>fits more than one here</source>
        <translation>passar in på fler än en här</translation>
    </message>
    <message>
        <source>is not that of anybody called so here</source>
        <translation>stämmer inte med någon här som heter så</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>är varken ja eller nej</translation>
    </message>
    <message>
        <source>holds an error of the spreadsheet</source>
        <translation>innehåller ett fel från kalkylprogrammet</translation>
    </message>
    <message>
        <source>says no time of day</source>
        <translation>anger inget klockslag</translation>
    </message>
    <message>
        <source>is missing, and this patient is easily taken for somebody else</source>
        <translation>saknas, och patienten förväxlas lätt med någon annan</translation>
    </message>
    <message>
        <source>leads to a patient who has died</source>
        <translation>hör till en patient som har avlidit</translation>
    </message>
    <message>
        <source>does not see patients here any more</source>
        <translation>tar inte emot här längre</translation>
    </message>
    <message>
        <source>cannot be booked here any more</source>
        <translation>går inte att boka här längre</translation>
    </message>
    <message>
        <source>lies over the visit in line {earlier}</source>
        <translation>krockar med besöket på rad {earlier}</translation>
    </message>
    <message>
        <source>does not exist: the clock is put forward that night</source>
        <translation>finns inte: klockan ställs fram den natten</translation>
    </message>
    <message>
        <source>comes twice: the clock is put back that night</source>
        <translation>infaller två gånger: klockan ställs tillbaka den natten</translation>
    </message>
    <message>
        <source>is on a day when the clinic is closed</source>
        <translation>är på en dag då mottagningen är stängd</translation>
    </message>
    <message>
        <source>is outside the hours of that very day</source>
        <translation>är utanför tiderna för just den dagen</translation>
    </message>
    <message>
        <source>is while the practitioner is away</source>
        <translation>är medan behandlaren är borta</translation>
    </message>
    <message>
        <source>is kept free in the schedule</source>
        <translation>är spärrad i schemat</translation>
    </message>
    <message>
        <source>is that of a group that is full</source>
        <translation>hör till en grupp som är full</translation>
    </message>
    <message>
        <source>is that of a group in which the patient has a place already</source>
        <translation>hör till en grupp där patienten redan har en plats</translation>
    </message>
    <message>
        <source>is taken by another visit</source>
        <translation>är upptagen av ett annat besök</translation>
    </message>
    <message>
        <source>does not go: the room is taken then</source>
        <translation>går inte: rummet är upptaget då</translation>
    </message>
    <message>
        <source>does not go: the equipment is taken then</source>
        <translation>går inte: utrustningen är upptagen då</translation>
    </message>
    <message>
        <source>is held by somebody at the desk just now</source>
        <translation>hålls just nu av någon i receptionen</translation>
    </message>
    <message>
        <source>is too late: the visit would not end within working hours</source>
        <translation>är för sent: besöket skulle inte sluta inom arbetstiden</translation>
    </message>
    <message>
        <source>is free, but for too short a time</source>
        <translation>är ledig, men för kort</translation>
    </message>
    <message>
        <source>leaves too little time before or after the visit</source>
        <translation>lämnar för lite tid före eller efter besöket</translation>
    </message>
    <message>
        <source>{batch}: all that it brought goes. What somebody has corrected, booked or moved since stays, and you are told how much.</source>
        <translation>{batch}: allt som kom med den försvinner. Det som någon har rättat, bokat eller flyttat sedan dess blir kvar, och du får veta hur mycket.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka den</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll den</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>lines</comment>
        <translation>{first} till {last}</translation>
    </message>
    <message>
        <source>Lines {first} and {line}: {value} is there twice.</source>
        <translation>Rad {first} och {line}: {value} står där två gånger.</translation>
    </message>
    <message>
        <source>{told} There stands: {value}</source>
        <translation>{told} Där står: {value}</translation>
    </message>
    <message numerus="yes">
        <source>Line(s) {lines}.</source>
        <translation>
            <numerusform>Rad {lines}.</numerusform>
            <numerusform>Rad {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>lines</comment>
        <translation>
            <numerusform>Och %n till.</numerusform>
            <numerusform>Och %n till.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names them and the clinic does not have them. What you say is remembered for files from there; whoever is added goes again with the import.</source>
        <translation>Filen nämner dem, men de finns inte på mottagningen. Det du svarar minns programmet för filer därifrån. Den som läggs till försvinner igen om importen tas tillbaka.</translation>
    </message>
    <message>
        <source>Every value as it will stand here.</source>
        <translation>Varje värde som det kommer att stå här.</translation>
    </message>
    <message>
        <source>Nothing to take in</source>
        <translation>Inget att ta in</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Finns inte här</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown: does another column hold them?</source>
        <translation>
            <numerusform>%n till visas inte: står de i en annan kolumn?</numerusform>
            <numerusform>%n till visas inte: står de i en annan kolumn?</numerusform>
        </translation>
    </message>
    <message>
        <source>See what would happen now</source>
        <translation>Visa vad som skulle hända nu</translation>
    </message>
    <message>
        <source>As they will be taken in</source>
        <translation>Så som de kommer att läsas in</translation>
    </message>
    <message numerus="yes">
        <source>%n relative(s) stay behind, with what they may never learn: the patient is not taken in, or the file does not say who they are.</source>
        <translation>
            <numerusform>%n närstående följer inte med, och inte heller det som den aldrig får veta: patienten tas inte in, eller så säger filen inte vem det är.</numerusform>
            <numerusform>%n närstående följer inte med, och inte heller det som de aldrig får veta: patienterna tas inte in, eller så säger filen inte vilka de är.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relative(s) come along. They may nothing until somebody says so on the card; only this program&apos;s own exports say it themselves.</source>
        <translation>
            <numerusform>%n närstående följer med. Den får ingenting förrän någon säger det på kortet; bara det här programmets egna exporter säger det själva.</numerusform>
            <numerusform>%n närstående följer med. De får ingenting förrän någon säger det på kortet; bara det här programmets egna exporter säger det själva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Här</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Färg</translation>
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
        <translation>Gul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grön</translation>
    </message>
    <message>
        <source>Add as a service</source>
        <translation>Lägg till som tjänst</translation>
    </message>
    <message>
        <source>Leave these lines out</source>
        <translation>Utelämna raderna</translation>
    </message>
    <message>
        <source>Is here as …</source>
        <translation>Finns här som …</translation>
    </message>
    <message>
        <source>Add as a practitioner</source>
        <translation>Lägg till som behandlare</translation>
    </message>
    <message numerus="yes">
        <source>{name} · practitioner, %n line(s)</source>
        <translation>
            <numerusform>{name} · behandlare, %n rad</numerusform>
            <numerusform>{name} · behandlare, %n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · service, %n line(s)</source>
        <translation>
            <numerusform>{name} · tjänst, %n rad</numerusform>
            <numerusform>{name} · tjänst, %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Buffers, rooms and who else gives it are set under Services afterwards.</source>
        <translation>Buffertar, rum och vilka fler som ger den ställs in efteråt under Tjänster.</translation>
    </message>
    <message>
        <source>Gives: {services}.</source>
        <translation>Ger: {services}.</translation>
    </message>
    <message>
        <source>Works, as the file shows it: {hours}.</source>
        <translation>Arbetar, enligt filen: {hours}.</translation>
    </message>
    <message>
        <source>The file shows no hours: set them under Hours.</source>
        <translation>Filen visar inga arbetstider: ange dem under Arbetstider.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-made is left.</source>
        <translation>Avbrutet. Inget halvfärdigt finns kvar.</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Bokning</translation>
    </message>
    <message>
        <source>You see no patients here, so there is no calendar of your own.</source>
        <translation>Du tar inte emot patienter här, så du har ingen egen kalender.</translation>
    </message>
    <message>
        <source>Open a patient’s card first.</source>
        <translation>Öppna en patients kort först.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n patient(s)</source>
        <translation>
            <numerusform>Läs in %n patient</numerusform>
            <numerusform>Läs in %n patienter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n appointment(s)</source>
        <translation>
            <numerusform>Boka %n besök</numerusform>
            <numerusform>Boka %n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>like line {line}: {person} ({why})</source>
        <translation>liknar rad {line}: {person} ({why})</translation>
    </message>
    <message>
        <source>Somebody like this is here already.</source>
        <translation>Någon liknande finns redan här.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n entries are gone.</source>
        <translation>
            <numerusform>Återtaget: %n post är borta.</numerusform>
            <numerusform>Återtaget: %n poster är borta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: they have visits.</source>
        <translation>
            <numerusform>%n finns kvar: det finns besök på kortet.</numerusform>
            <numerusform>%n finns kvar: det finns besök på korten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Raden</translation>
    </message>
    <message>
        <source>{file}: line {line} is not Unicode, so it is read as {letters}.</source>
        <translation>{file}: rad {line} är inte Unicode, så filen läses som {letters}.</translation>
    </message>
    <message>
        <source>Line {line} has {date}.</source>
        <translation>Rad {line} har {date}.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them come without the permissions in the file: the patient was here before, or the relation has ended.</source>
        <translation>
            <numerusform>%n av dem följer med utan behörigheterna i filen: patienten fanns redan här, eller så har relationen upphört.</numerusform>
            <numerusform>%n av dem följer med utan behörigheterna i filen: patienten fanns redan här, eller så har relationen upphört.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {person}</source>
        <translation>Rad {line}: {person}</translation>
    </message>
    <message>
        <source>like the patient {person} ({why})</source>
        <translation>liknar patienten {person} ({why})</translation>
    </message>
    <message>
        <source>Line {line}. {why}</source>
        <translation>Rad {line}. {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) were taken in.</source>
        <translation>
            <numerusform>%n patient lästes in.</numerusform>
            <numerusform>%n patienter lästes in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) were booked.</source>
        <translation>
            <numerusform>%n besök bokades.</numerusform>
            <numerusform>%n besök bokades.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were put on the waiting list.</source>
        <translation>
            <numerusform>%n sattes på väntelistan.</numerusform>
            <numerusform>%n sattes på väntelistan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relative(s) came along.</source>
        <translation>
            <numerusform>%n närstående följde med.</numerusform>
            <numerusform>%n närstående följde med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came without the permissions in the file.</source>
        <translation>
            <numerusform>%n av dem följde med utan behörigheterna i filen.</numerusform>
            <numerusform>%n av dem följde med utan behörigheterna i filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n fanns redan.</numerusform>
            <numerusform>%n fanns redan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: perhaps they are here already.</source>
        <translation>
            <numerusform>%n utelämnades: finns kanske redan.</numerusform>
            <numerusform>%n utelämnades: finns kanske redan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in.</source>
        <translation>
            <numerusform>%n kunde inte läsas in.</numerusform>
            <numerusform>%n kunde inte läsas in.</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} from {source}, {day}, {time}</source>
        <translation>{kind} från {source}, {day}, {time}</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>återtagen {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in {file}, each with its reason. The file is not encrypted: delete it when it is mended and taken in.</source>
        <translation>
            <numerusform>%n rad finns i {file} med sin orsak. Filen är inte krypterad: radera den när den är rättad och inläst.</numerusform>
            <numerusform>%n rader finns i {file}, var och en med sin orsak. Filen är inte krypterad: radera den när den är rättad och inläst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are in {file}, without names.</source>
        <translation>
            <numerusform>%n bokning finns i {file}, utan namn.</numerusform>
            <numerusform>%n bokningar finns i {file}, utan namn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The contact is in {file}. The file is not encrypted.</source>
        <translation>Kontakten finns i {file}. Filen är inte krypterad.</translation>
    </message>
    <message>
        <source>Say which column holds: {fields}.</source>
        <translation>Säg vilken kolumn som innehåller: {fields}.</translation>
    </message>
    <message>
        <source>{file}: the sheet {sheet} is read.</source>
        <translation>{file}: bladet {sheet} läses.</translation>
    </message>
    <message numerus="yes">
        <source>%n other sheet(s) are left out.</source>
        <translation>
            <numerusform>%n annat blad utelämnas.</numerusform>
            <numerusform>%n andra blad utelämnas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {letters}.</source>
        <translation>{file}: {letters}.</translation>
    </message>
    <message>
        <source>The dates do not agree: line {line} has {date}, line {other} has {against}. Those that do not fit will be refused.</source>
        <translation>Datumen stämmer inte överens: rad {line} har {date}, rad {other} har {against}. De som inte passar läses inte in.</translation>
    </message>
    <message>
        <source>{either} can be read in two ways; line {line} has {date}.</source>
        <translation>{either} kan läsas på två sätt; rad {line} har {date}.</translation>
    </message>
    <message>
        <source>{either} in line {line} can be read in two ways, and no line shows which. Look at what you know of somebody in the file.</source>
        <translation>{either} på rad {line} kan läsas på två sätt, och ingen rad visar vilket. Jämför med någon i filen som du känner till.</translation>
    </message>
    <message numerus="yes">
        <source>Everything of %n patient(s) is in {file}.</source>
        <translation>
            <numerusform>Allt om %n patient finns i {file}.</numerusform>
            <numerusform>Allt om %n patienter finns i {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the lines</source>
        <translation>Går igenom raderna</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Läser in</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Tar tillbaka</translation>
    </message>
    <message>
        <source>Writing the export</source>
        <translation>Skriver exporten</translation>
    </message>
    <message>
        <source>{field} {fault}.</source>
        <translation>{field} {fault}.</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}: {problem}</translation>
    </message>
    <message>
        <source>Whoever has this file can read every patient in it. The log keeps your reason.</source>
        <translation>Den som har filen kan läsa varje patient i den. Loggen behåller ditt skäl.</translation>
    </message>
    <message>
        <source>How the file is kept</source>
        <translation>Hur filen skyddas</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Filens lösenfras</translation>
    </message>
    <message>
        <source>Twelve characters at least. Whoever loses it has lost the file: nobody else can open it.</source>
        <translation>Minst tolv tecken. Den som tappar bort den har tappat bort filen: ingen annan kan öppna den.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Samma en gång till</translation>
    </message>
    <message>
        <source>Why it must be readable by anybody</source>
        <translation>Varför vem som helst måste kunna läsa den</translation>
    </message>
    <message>
        <source>Choose where, and export …</source>
        <translation>Välj plats och exportera …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Krypterad</translation>
    </message>
    <message>
        <source>In the clear</source>
        <translation>Oskyddad</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Visa det som skrivs</translation>
    </message>
    <message>
        <source>Bring in a list</source>
        <translation>Läs in en lista</translation>
    </message>
    <message>
        <source>What the list holds</source>
        <translation>Vad listan innehåller</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Välj en fil …</translation>
    </message>
    <message>
        <source>Take everything out</source>
        <translation>Ta ut allt</translation>
    </message>
    <message>
        <source>From another program, as CSV, XLSX, vCard, iCalendar or FHIR. You see what would happen before anything is written, and can take all of it back.</source>
        <translation>Från ett annat program, som CSV, XLSX, vCard, iCalendar eller FHIR. Du ser vad som skulle hända innan något skrivs, och kan ta tillbaka alltihop.</translation>
    </message>
    <message>
        <source>All that the clinic holds, in tables that any program reads, and as a FHIR bundle. It is one encrypted file unless you say otherwise.</source>
        <translation>Allt som kliniken har, i tabeller som alla program kan läsa och som ett FHIR-paket. Det blir en krypterad fil om du inte väljer något annat.</translation>
    </message>
    <message>
        <source>Export the clinic …</source>
        <translation>Exportera kliniken …</translation>
    </message>
    <message>
        <source>Taken in before</source>
        <translation>Inläst tidigare</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Say who is who. Of whom nothing is said, the line is left out.</source>
        <translation>Säg vem som är vem. Om inget sägs utelämnas raden.</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Tillbaka till kolumnerna</translation>
    </message>
    <message>
        <source>Shown are the first {count} of {all}.</source>
        <translation>De första {count} av {all} visas.</translation>
    </message>
    <message>
        <source>Where the file comes from</source>
        <translation>Varifrån filen kommer</translation>
    </message>
    <message>
        <source>The name of the other program. A file from there is known again by its numbers.</source>
        <translation>Det andra programmets namn. En fil därifrån känns igen på sina nummer.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Teckenkodning</translation>
    </message>
    <message>
        <source>How dates are written</source>
        <translation>Hur datum skrivs</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Första raden är rubriker</translation>
    </message>
    <message>
        <source>What each column holds</source>
        <translation>Vad kolumnerna innehåller</translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation>Se vad som skulle hända</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Välj en annan fil</translation>
    </message>
    <message>
        <source>A national identity number is not needed for booking.</source>
        <translation>Personnummer behövs inte för att boka.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolumn {number}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Save the lines left out …</source>
        <translation>Spara raderna som utelämnades …</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Ta tillbaka importen</translation>
    </message>
    <message>
        <source>Stopped on the way. The same file goes on where it stopped.</source>
        <translation>Avbrutet på vägen. Samma fil fortsätter där det stannade.</translation>
    </message>
</context>
</TS>
