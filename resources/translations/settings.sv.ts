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
        <source>Version {version}. Its vaults have the form {schema}.</source>
        <translation>Version {version}. Valven har format {schema}.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0: use it, change it, hand it on. It comes without any warranty. SECURITY.md says what it promises and what not.</source>
        <translation>Fri programvara under Apache License 2.0: använd den, ändra den, ge den vidare. Den kommer utan garanti. SECURITY.md säger vad den lovar och inte lovar.</translation>
    </message>
    <message>
        <source>What it stands on</source>
        <translation>Vad den bygger på</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>The clock of all times; it stays while visits are booked</source>
        <translation>Klockan för alla tider; den ändras inte medan besök är bokade</translation>
    </message>
    <message>
        <source>How phone numbers are read; from the next sign-in on</source>
        <translation>Hur telefonnummer läses; från nästa inloggning</translation>
    </message>
    <message>
        <source>What a new practitioner’s week begins with; it binds nobody</source>
        <translation>Vad en ny behandlares vecka börjar med; det binder ingen</translation>
    </message>
    <message>
        <source>The clinic’s name</source>
        <translation>Klinikens namn</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tidszon</translation>
    </message>
    <message>
        <source>Language and country of the clinic</source>
        <translation>Klinikens språk och land</translation>
    </message>
    <message>
        <source>Usually open</source>
        <translation>Öppet i vanliga fall</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Kliniken</translation>
    </message>
    <message>
        <source>What the clinic is called, and on which clock it works.</source>
        <translation>Vad kliniken heter och vilken klocka den går efter.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Another one has this name now. Rename that one first.</source>
        <translation>Något annat har det namnet nu. Byt namn på det först.</translation>
    </message>
    <message>
        <source>The leave is taken away: {name}</source>
        <translation>Frånvaron är borttagen: {name}</translation>
    </message>
    <message>
        <source>The policy is saved</source>
        <translation>Regeln är sparad</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>regeln</translation>
    </message>
    <message>
        <source>The hours of {name} are saved</source>
        <translation>Arbetstiderna för {name} är sparade</translation>
    </message>
    <message>
        <source>Outside them: {booked}</source>
        <translation>Utanför dem: {booked}</translation>
    </message>
    <message>
        <source>To be moved: {booked}</source>
        <translation>Att flytta: {booked}</translation>
    </message>
    <message>
        <source>{booked}. Move or cancel them first.</source>
        <translation>{booked}. Flytta eller avboka först.</translation>
    </message>
    <message>
        <source>{name} is added</source>
        <translation>{name} är tillagd</translation>
    </message>
    <message>
        <source>{name} is changed</source>
        <translation>{name} är ändrad</translation>
    </message>
    <message>
        <source>{name} is retired</source>
        <translation>{name} används inte längre</translation>
    </message>
    <message>
        <source>{name} is used again</source>
        <translation>{name} används igen</translation>
    </message>
    <message>
        <source>As before: {name}</source>
        <translation>Som förut: {name}</translation>
    </message>
    <message>
        <source>the hours of {name}</source>
        <translation>arbetstiderna för {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparat: {name}</translation>
    </message>
    <message>
        <source>The zone stays: the times of visits were agreed.</source>
        <translation>Tidszonen står fast: besökens tider är avtalade.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Stängt</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbetstider</translation>
    </message>
    <message>
        <source>When somebody can be booked. A new week holds from the day you name; earlier days and booked visits stay as they are.</source>
        <translation>När någon kan bokas. En ny vecka gäller från den dag du anger; tidigare dagar och bokade besök blir som de är.</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Empty: for good</source>
        <translation>Tomt: tills vidare</translation>
    </message>
    <message>
        <source>Save the hours</source>
        <translation>Spara tiderna</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Add a practitioner</source>
        <translation>Lägg till en behandlare</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>Ingen arbetar här än</translation>
    </message>
    <message>
        <source>Hours belong to a practitioner. Add the first one.</source>
        <translation>Arbetstider hör till en behandlare. Lägg till den första.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ledighet</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Helgdag</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>The whole clinic is closed</source>
        <translation>Hela kliniken är stängd</translation>
    </message>
    <message>
        <source>24/12, friday, in 2 w</source>
        <translation>24/12, fredag, om 2 v</translation>
    </message>
    <message>
        <source>Empty: one day</source>
        <translation>Tomt: en dag</translation>
    </message>
    <message>
        <source>Empty: whole days</source>
        <translation>Tomt: hela dagar</translation>
    </message>
    <message>
        <source>All who see the schedule see this. Never write of illness.</source>
        <translation>Alla som ser schemat ser det här. Skriv aldrig om sjukdom.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Repair or cleaning</source>
        <translation>Reparation eller städning</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserverat</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Choose a room, a device or a service. For leave, see Absences.</source>
        <translation>Välj ett rum, ett redskap eller en tjänst. Ledighet hör till Frånvaro.</translation>
    </message>
    <message>
        <source>Each week, on the weekday of the first day</source>
        <translation>Varje vecka, på den första dagens veckodag</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Inget särskilt</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alla tjänster</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Vems tid</translation>
    </message>
    <message>
        <source>Of which room or device</source>
        <translation>Vilket rum eller redskap</translation>
    </message>
    <message>
        <source>Of which service</source>
        <translation>Vilken tjänst</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dagen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>From (time)</source>
        <translation>Från (klockan)</translation>
    </message>
    <message>
        <source>Until (time)</source>
        <translation>Till (klockan)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Hours that day</source>
        <translation>Tider den dagen</translation>
    </message>
    <message>
        <source>9-12, 13-16; empty: not there. The week is as it was.</source>
        <translation>9-12, 13-16; tomt: inte på plats. Veckan är som förut.</translation>
    </message>
    <message>
        <source>Find new times for these visits</source>
        <translation>Hitta nya tider för besöken</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Of one kind are those of which any will do; empty: one of its own</source>
        <translation>Av samma sort är de som kan ersätta varandra; tomt: en egen sort</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Helgdagar</translation>
    </message>
    <message>
        <source>Days on which the whole clinic is closed, proposed for the country. Booked visits stay until somebody moves them. Other closed days: see Absences.</source>
        <translation>Dagar då hela kliniken har stängt, föreslagna för landet. Bokade besök står kvar tills någon flyttar dem. Andra stängda dagar finns under Frånvaro.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>No holidays are known for the country of this clinic.</source>
        <translation>Inga helgdagar är kända för klinikens land.</translation>
    </message>
    <message>
        <source>Close the clinic on these days</source>
        <translation>Håll stängt de här dagarna</translation>
    </message>
    <message>
        <source>What you had typed is here again.</source>
        <translation>Det du hade skrivit finns kvar här.</translation>
    </message>
    <message>
        <source>It stands in the lists again, as it was.</source>
        <translation>Det finns i listorna igen, som det var.</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Använd igen</translation>
    </message>
    <message>
        <source>Show what is no longer used</source>
        <translation>Visa det som inte används längre</translation>
    </message>
    <message>
        <source>Should {name} be used again?</source>
        <translation>Ska {name} användas igen?</translation>
    </message>
    <message>
        <source>{minutes}, for {many}</source>
        <comment>a group</comment>
        <translation>{minutes}, för {many}</translation>
    </message>
    <message>
        <source>{minutes} before</source>
        <translation>{minutes} före</translation>
    </message>
    <message>
        <source>{minutes} after</source>
        <translation>{minutes} efter</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>A room is booked together with whoever works in it: no two visits at once.</source>
        <translation>Ett rum bokas tillsammans med den som arbetar där: aldrig två besök samtidigt.</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Lägg till ett rum</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Ändra {name}</translation>
    </message>
    <message>
        <source>Should {name} no longer be used?</source>
        <translation>Ska {name} inte användas längre?</translation>
    </message>
    <message>
        <source>Nobody can be given this room any more. Past visits still say its name.</source>
        <translation>Ingen kan få rummet längre. Tidigare besök säger fortfarande vad det hette.</translation>
    </message>
    <message>
        <source>Retire the room</source>
        <translation>Sluta använda rummet</translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation>Inga rum än</translation>
    </message>
    <message>
        <source>Press N to add the first. A clinic can also do without.</source>
        <translation>Tryck N för att lägga till det första. Det går också att vara utan.</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Who sees patients. Each has a column in the schedule.</source>
        <translation>De som tar emot patienter. Var och en har en kolumn i schemat.</translation>
    </message>
    <message>
        <source>Does {name} no longer see patients here?</source>
        <translation>Tar {name} inte emot patienter här längre?</translation>
    </message>
    <message>
        <source>Nothing can be booked with them any more. Past visits still say whom they were with. An account stays as it is: end it in Staff.</source>
        <translation>Inget kan bokas hos personen längre. Tidigare besök säger fortfarande vem de var hos. Kontot blir som det är: avsluta det under Personal.</translation>
    </message>
    <message>
        <source>Retire the practitioner</source>
        <translation>Ta bort som behandlare</translation>
    </message>
    <message>
        <source>No practitioners yet</source>
        <translation>Inga behandlare än</translation>
    </message>
    <message>
        <source>Press N to add the first. Then say what they give under Services, and when they work under Working hours.</source>
        <translation>Tryck N för att lägga till den första. Ange sedan vad personen ger under Tjänster och när under Arbetstider.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Tjänster</translation>
    </message>
    <message>
        <source>What can be booked, how long it takes, and who gives it. Visits that are booked keep the length that was agreed.</source>
        <translation>Vad som kan bokas, hur lång tid det tar och vem som ger det. Bokade besök behåller sin längd.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Lägg till en tjänst</translation>
    </message>
    <message>
        <source>Should {name} no longer be booked?</source>
        <translation>Ska {name} inte gå att boka längre?</translation>
    </message>
    <message>
        <source>It is offered no more. Visits that are booked stand as they are.</source>
        <translation>Den erbjuds inte längre. Bokade besök står kvar.</translation>
    </message>
    <message>
        <source>Retire the service</source>
        <translation>Sluta erbjuda tjänsten</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>Inga tjänster än</translation>
    </message>
    <message>
        <source>Press N to add the first, such as a new visit of 30 minutes.</source>
        <translation>Tryck N för att lägga till den första, till exempel ett nybesök på 30 minuter.</translation>
    </message>
    <message>
        <source>Leave and closed days</source>
        <translation>Frånvaro och stängda dagar</translation>
    </message>
    <message>
        <source>When somebody is away, or the whole clinic is closed. Nothing new is booked then; visits that are booked stay until somebody moves them.</source>
        <translation>När någon är borta eller hela kliniken är stängd. Inget nytt bokas då; bokade besök står kvar tills någon flyttar dem.</translation>
    </message>
    <message>
        <source>Add leave or a closed day</source>
        <translation>Lägg till frånvaro</translation>
    </message>
    <message>
        <source>Change the leave of {name}</source>
        <translation>Ändra frånvaron för {name}</translation>
    </message>
    <message>
        <source>Should this leave be taken away? {name}</source>
        <translation>Ska frånvaron tas bort? {name}</translation>
    </message>
    <message>
        <source>The time can be booked again at once.</source>
        <translation>Tiden kan bokas igen genast.</translation>
    </message>
    <message>
        <source>Take the leave away</source>
        <translation>Ta bort frånvaron</translation>
    </message>
    <message>
        <source>Nobody is away</source>
        <translation>Ingen är borta</translation>
    </message>
    <message>
        <source>Press N to enter leave, a course, or a day on which the clinic is closed.</source>
        <translation>Tryck N för att skriva in ledighet, en kurs eller en dag då kliniken är stängd.</translation>
    </message>
    <message>
        <source>Who works there</source>
        <translation>Vem som arbetar där</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>Kept free</source>
        <translation>Hålls fritt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>From {first} until {last}: {hours}</source>
        <translation>Från {first} till och med {last}: {hours}</translation>
    </message>
    <message>
        <source>No hours are saved yet, so nobody can be booked here.</source>
        <translation>Inga arbetstider är sparade än, så ingen tid kan bokas.</translation>
    </message>
    <message>
        <source>not at work</source>
        <translation>arbetar inte</translation>
    </message>
    <message>
        <source>Now, until {last}: {hours}</source>
        <translation>Nu, till och med {last}: {hours}</translation>
    </message>
    <message>
        <source>From {first}: {hours}</source>
        <translation>Från {first}: {hours}</translation>
    </message>
    <message>
        <source>Now: {hours}</source>
        <translation>Nu: {hours}</translation>
    </message>
    <message>
        <source>Lock the screen when nobody is at it</source>
        <translation>Lås skärmen när ingen är vid den</translation>
    </message>
    <message>
        <source>Minutes without a key or a click, {low} to {high}</source>
        <translation>Minuter utan tangent eller klick, {low} till {high}</translation>
    </message>
    <message>
        <source>A screen that was left open shows patients to whoever walks past, and whatever is done there is recorded under the wrong name.</source>
        <translation>En skärm som lämnats öppen visar patienter för den som går förbi, och det som görs där bokförs under fel namn.</translation>
    </message>
    <message>
        <source>GDPR, article 32, asks for fitting safeguards; HIPAA, 45 CFR 164.312(a)(2)(iii), names automatic logoff.</source>
        <translation>GDPR artikel 32 kräver lämpliga skyddsåtgärder; HIPAA, 45 CFR 164.312(a)(2)(iii), nämner automatisk utloggning.</translation>
    </message>
    <message>
        <source>Unlock by the password alone</source>
        <translation>Lås upp med bara lösenordet</translation>
    </message>
    <message>
        <source>Hours after a code, {low} (never) to {high}</source>
        <translation>Timmar efter en kod, {low} (aldrig) till {high}</translation>
    </message>
    <message>
        <source>Who locks the screen often should not be kept from it. It holds for the one who locked, until the program starts anew, somebody signs out or a try fails.</source>
        <translation>Den som låser ofta ska inte hindras från det. Det gäller den som låste, tills programmet startas om, någon loggar ut eller ett försök misslyckas.</translation>
    </message>
    <message>
        <source>NIST SP 800-63B, 4.2.3, lets a password alone bring back a session for twelve hours.</source>
        <translation>Enligt NIST SP 800-63B, 4.2.3, får lösenordet ensamt återuppta en session i tolv timmar.</translation>
    </message>
    <message>
        <source>Ask for another password</source>
        <translation>Be om ett annat lösenord</translation>
    </message>
    <message>
        <source>Days after it was set, {low} (never) to {high}</source>
        <translation>Dagar efter att det sattes, {low} (aldrig) till {high}</translation>
    </message>
    <message>
        <source>A password that somebody has seen stays good until it is changed. Whose is too old chooses another at the sign-in, before anything else; shorter than a year makes people count upwards.</source>
        <translation>Ett lösenord som någon har sett gäller tills det byts. Den vars lösenord är för gammalt väljer ett annat vid inloggningen, före allt annat; kortare än ett år får folk att räkna uppåt.</translation>
    </message>
    <message>
        <source>NIST SP 800-63B advises against a set age, and asks for a change on suspicion.</source>
        <translation>NIST SP 800-63B avråder från en bestämd ålder och begär byte vid misstanke.</translation>
    </message>
    <message>
        <source>Visitors can see this screen</source>
        <translation>Besökare kan se skärmen</translation>
    </message>
    <message>
        <source>Show patients by their initials in Today and Schedule</source>
        <translation>Visa patienter med initialer i I dag och Schema</translation>
    </message>
    <message>
        <source>A name on a screen in a waiting room tells who is a patient here. The whole name stands on the card, one Enter away.</source>
        <translation>Ett namn på en skärm i ett väntrum berättar vem som är patient här. Hela namnet står på kortet, ett Enter bort.</translation>
    </message>
    <message>
        <source>GDPR, article 25, asks for the careful choice by default; HIPAA, 45 CFR 164.310(b), for screens that others do not see.</source>
        <translation>GDPR artikel 25 kräver det försiktiga valet som standard; HIPAA, 45 CFR 164.310(b), skärmar som andra inte ser.</translation>
    </message>
    <message>
        <source>Ask a young patient before a guardian is told</source>
        <translation>Fråga en ung patient innan en vårdnadshavare får veta</translation>
    </message>
    <message>
        <source>From this birthday on, {low} to {high}</source>
        <translation>Från den här födelsedagen, {low} till {high}</translation>
    </message>
    <message>
        <source>A child who grows has a say in who learns of visits. From this age on the desk asks the patient first, and each guardian on the card is looked at again.</source>
        <translation>Ett barn som växer får säga sitt om vem som får veta om besök. Från den här åldern frågar disken patienten först, och varje vårdnadshavare på kortet ses över.</translation>
    </message>
    <message>
        <source>In Sweden a child&apos;s wishes count by age and maturity (Parental Code 6:11); elsewhere the age differs. Your counsel decides.</source>
        <translation>I Sverige väger barnets vilja efter ålder och mognad (föräldrabalken 6:11); på andra håll är åldern en annan. Er jurist avgör.</translation>
    </message>
    <message>
        <source>Tell a guardian no more without a new look</source>
        <translation>Säg inget mer till en vårdnadshavare utan ny prövning</translation>
    </message>
    <message>
        <source>From this age on a guardian hears nothing, and letters go to the patient, until somebody has asked the patient and looked at the relation anew.</source>
        <translation>Från den här åldern får en vårdnadshavare inget veta, och brev går till patienten, tills någon har frågat patienten och sett över relationen.</translation>
    </message>
    <message>
        <source>Swedish care confides in patients who are mature enough, often from 15 (Patient Act 4:3; OSL 12:3). Your counsel decides.</source>
        <translation>Svensk vård anförtror sig åt patienter som är mogna nog, ofta från 15 år (patientlagen 4:3; OSL 12:3). Er jurist avgör.</translation>
    </message>
    <message>
        <source>How much a day sheet says at first</source>
        <translation>Hur mycket en dagslista säger från början</translation>
    </message>
    <message>
        <source>0 all, 1 initials, 2 times only; {low} to {high}</source>
        <translation>0 allt, 1 initialer, 2 bara tider; {low} till {high}</translation>
    </message>
    <message>
        <source>A list of patients on paper lies about, is copied and is found. More or less can be chosen each time, and is recorded.</source>
        <translation>En lista över patienter på papper ligger framme, kopieras och hittas. Mer eller mindre kan väljas varje gång, och antecknas.</translation>
    </message>
    <message>
        <source>GDPR, article 25(2), asks that no more is shown than is needed; HIPAA, 45 CFR 164.502(b), for the minimum necessary.</source>
        <translation>GDPR, artikel 25.2, kräver att inte mer visas än vad som behövs; HIPAA, 45 CFR 164.502(b), det minsta nödvändiga.</translation>
    </message>
    <message>
        <source>Offer the next day on paper each evening</source>
        <translation>Föreslå nästa dag på papper varje kväll</translation>
    </message>
    <message>
        <source>0 never, 1 all, 2 initials, 3 times only</source>
        <translation>0 aldrig, 1 allt, 2 initialer, 3 bara tider</translation>
    </message>
    <message>
        <source>On the morning without computer or power the desk still knows who comes when. It is offered from half an hour before the last practitioner stops, and the old one is to be shredded.</source>
        <translation>En morgon utan dator eller ström vet receptionen ändå vem som kommer när. Listan föreslås från en halvtimme innan den sista behandlaren slutar, och den gamla ska strimlas.</translation>
    </message>
    <message>
        <source>GDPR, article 32(1)(b), asks for availability too; HIPAA, 45 CFR 164.308(a)(7)(ii)(C), for a way to work in an emergency.</source>
        <translation>GDPR, artikel 32.1 b, kräver också tillgänglighet; HIPAA, 45 CFR 164.308(a)(7)(ii)(C), ett sätt att arbeta i ett nödläge.</translation>
    </message>
    <message>
        <source>Offer the day&apos;s own sheet again</source>
        <translation>Föreslå dagens egen lista på nytt</translation>
    </message>
    <message>
        <source>After so many hours, {low} (never) to {high}</source>
        <translation>Efter så många timmar, {low} (aldrig) till {high}</translation>
    </message>
    <message>
        <source>What was booked since the evening stands on no paper. Each sheet takes the place of the one before, which is to be shredded.</source>
        <translation>Det som bokats sedan kvällen står inte på något papper. Varje lista ersätter den förra, som ska strimlas.</translation>
    </message>
    <message>
        <source>Callers tell who they are before booking</source>
        <translation>Den som ringer uppger vem den är före bokning</translation>
    </message>
    <message>
        <source>Tick the birth date, the phone or the number that was told</source>
        <translation>Bocka av födelsedatum, telefon eller nummer som uppges</translation>
    </message>
    <message>
        <source>Whoever knows a name alone may be anybody. What is told is ticked, never read out, and the log says which it was.</source>
        <translation>Den som bara kan ett namn kan vara vem som helst. Det som uppges bockas av, läses aldrig upp, och loggen säger vilket det var.</translation>
    </message>
    <message>
        <source>GDPR, article 32, asks for fitting safeguards; HIPAA, 45 CFR 164.514(h), to verify who asks.</source>
        <translation>GDPR, artikel 32, kräver lämpliga skyddsåtgärder; HIPAA, 45 CFR 164.514(h), att den som frågar kontrolleras.</translation>
    </message>
    <message>
        <source>Hold a time for a caller</source>
        <translation>Håll en tid åt den som ringer</translation>
    </message>
    <message>
        <source>Minutes until it is free again by itself, {low} to {high}</source>
        <translation>Minuter tills den blir ledig av sig själv, {low} till {high}</translation>
    </message>
    <message>
        <source>Nobody else is given the time while a caller thinks, and nobody loses it for long to a call that was forgotten.</source>
        <translation>Ingen annan får tiden medan den som ringer tänker, och ingen går länge miste om den för ett glömt samtal.</translation>
    </message>
    <message>
        <source>No law asks for it: a short time is fair to those who wait.</source>
        <translation>Ingen lag kräver det: en kort tid är rättvis mot dem som väntar.</translation>
    </message>
    <message>
        <source>The desk may book over another visit</source>
        <translation>Receptionen får boka över ett annat besök</translation>
    </message>
    <message>
        <source>Otherwise only who leads the clinic; a reason is asked for and kept</source>
        <translation>Annars bara den som leder kliniken; skäl frågas efter och sparas</translation>
    </message>
    <message>
        <source>Two visits at one time make somebody wait. Who may decide that, and why it was done, should be known.</source>
        <translation>Två besök på samma tid gör att någon får vänta. Vem som får besluta det, och varför det gjordes, ska gå att veta.</translation>
    </message>
    <message>
        <source>No law asks for it: it is the clinic&apos;s own order.</source>
        <translation>Ingen lag kräver det: det är klinikens egen ordning.</translation>
    </message>
    <message>
        <source>Count a cancellation as late</source>
        <translation>Räkna en avbokning som sen</translation>
    </message>
    <message>
        <source>Hours before the visit, {low} to {high}</source>
        <translation>Timmar före besöket, {low} till {high}</translation>
    </message>
    <message>
        <source>A time that comes back late is seldom filled. The same measure for everybody is one that can be explained.</source>
        <translation>En tid som kommer tillbaka sent fylls sällan. Samma mått för alla går att förklara.</translation>
    </message>
    <message>
        <source>No law asks for it: say it to patients beforehand.</source>
        <translation>Ingen lag kräver det: säg det till patienterna i förväg.</translation>
    </message>
    <message>
        <source>Remind of a checkpoint kept elsewhere</source>
        <translation>Påminn om en kontrollpunkt som förvaras någon annanstans</translation>
    </message>
    <message>
        <source>Days since the last one, {low} to {high}</source>
        <translation>Dagar sedan den senaste, {low} till {high}</translation>
    </message>
    <message>
        <source>Only a checkpoint outside this computer shows later that the log was not rewritten by somebody who had the computer.</source>
        <translation>Bara en kontrollpunkt utanför datorn visar i efterhand att loggen inte skrivits om av någon som hade datorn.</translation>
    </message>
    <message>
        <source>GDPR, article 5(2), asks that you can show what was done; HIPAA, 45 CFR 164.312(b), asks for audit controls.</source>
        <translation>GDPR artikel 5.2 kräver att ni kan visa vad som gjorts; HIPAA, 45 CFR 164.312(b), kräver spårbarhet.</translation>
    </message>
    <message>
        <source>Warn when there is no fresh backup</source>
        <translation>Varna när det inte finns någon färsk säkerhetskopia</translation>
    </message>
    <message>
        <source>What was booked since the last backup is lost when the computer breaks or is stolen.</source>
        <translation>Det som bokats sedan den senaste säkerhetskopian går förlorat om datorn går sönder eller stjäls.</translation>
    </message>
    <message>
        <source>GDPR, article 32(1)(c), asks that data can be restored in time; HIPAA, 45 CFR 164.308(a)(7)(ii)(A), asks for a backup plan.</source>
        <translation>GDPR artikel 32.1 c kräver att uppgifter kan återställas i tid; HIPAA, 45 CFR 164.308(a)(7)(ii)(A), kräver en plan för säkerhetskopior.</translation>
    </message>
    <message>
        <source>Leave a caller time to come</source>
        <translation>Ge den som ringer tid att komma</translation>
    </message>
    <message>
        <source>Minutes to set out and arrive, {low} to {high}</source>
        <translation>Minuter att ta sig hit, {low} till {high}</translation>
    </message>
    <message>
        <source>Who calls is not here yet: a time that nobody can keep makes a missed visit.</source>
        <translation>Den som ringer är inte här än: en tid som ingen hinner till blir ett uteblivet besök.</translation>
    </message>
    <message>
        <source>No law asks for it: it is a courtesy.</source>
        <translation>Ingen lag kräver det, det är omtanke.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Rules that the program keeps for everybody here. Each change stands in the log.</source>
        <translation>Regler som programmet håller för alla här. Varje ändring står i loggen.</translation>
    </message>
    <message>
        <source>GDPR, article 5(1)(c), asks for no more than is needed.</source>
        <translation>GDPR, artikel 5.1 c: inte mer än vad som behövs.</translation>
    </message>
    <message>
        <source>Call somebody late</source>
        <translation>När någon räknas som sen</translation>
    </message>
    <message>
        <source>Minutes after the agreed time, {low} to {high}</source>
        <translation>Minuter efter avtalad tid, {low} till {high}</translation>
    </message>
    <message>
        <source>A patient who has not come and a practitioner who falls behind are marked from then on, in Today, in the schedule and in its lists. A mark that comes too soon is soon overlooked.</source>
        <translation>En patient som inte har kommit och en behandlare som ligger efter märks från och med då, under I dag, i schemat och i dess listor. Ett märke som kommer för tidigt slutar man snart att se.</translation>
    </message>
    <message>
        <source>No law asks for it: it is a habit of the house.</source>
        <translation>Ingen lag kräver det: det är husets egen vana.</translation>
    </message>
    <message>
        <source>Lock an account after failed sign-ins</source>
        <translation>Lås ett konto efter misslyckade inloggningar</translation>
    </message>
    <message>
        <source>Failed tries in a row, {low} to {high}</source>
        <translation>Misslyckade försök i rad, {low} till {high}</translation>
    </message>
    <message>
        <source>Each failed try waits twice as long as the one before. After so many the account and this computer wait half an hour, or until a manager unlocks with a reason; the last one who could help waits five minutes. It holds from the next sign-in on.</source>
        <translation>Varje misslyckat försök väntar dubbelt så länge som det förra. Efter så många väntar kontot och den här datorn en halvtimme, eller tills en verksamhetschef låser upp med ett skäl; den sista som kan hjälpa väntar fem minuter. Det gäller från nästa inloggning.</translation>
    </message>
    <message>
        <source>NIST SP 800-63B, 3.2.2, asks that guesses are limited; GDPR, article 32, for fitting safeguards.</source>
        <translation>NIST SP 800-63B, 3.2.2, kräver att gissningar begränsas; GDPR, artikel 32, lämpliga skyddsåtgärder.</translation>
    </message>
    <message>
        <source>Keep a second phone</source>
        <translation>Spara ett andra telefonnummer</translation>
    </message>
    <message>
        <source>Of patients who give one, each with its own wishes</source>
        <translation>För patienter som lämnar ett, med egna önskemål</translation>
    </message>
    <message>
        <source>Only where one number is not enough to reach people.</source>
        <translation>Bara där ett nummer inte räcker för att nå patienterna.</translation>
    </message>
    <message>
        <source>Keep a postal address</source>
        <translation>Spara en postadress</translation>
    </message>
    <message>
        <source>Beside where somebody lives; letters go there</source>
        <translation>Vid sidan av bostaden; brev går dit</translation>
    </message>
    <message>
        <source>Only where patients get their post elsewhere.</source>
        <translation>Bara där patienter får sin post någon annanstans.</translation>
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
        <source>Where a service needs such a room, say Laboratory; empty: nobody asks for it</source>
        <translation>Om en tjänst kräver ett sådant rum, till exempel Laboratorium; tomt: ingen frågar efter det</translation>
    </message>
    <message>
        <source>The practitioner&apos;s own room</source>
        <translation>Behandlarens eget rum</translation>
    </message>
    <message>
        <source>Write whole numbers of minutes.</source>
        <translation>Skriv hela minuter.</translation>
    </message>
    <message>
        <source>A group has room for two at least. Leave it empty for one patient.</source>
        <translation>En grupp har plats för minst två. Lämna tomt för en patient.</translation>
    </message>
    <message>
        <source>Where there is little room; empty: the beginning of the name</source>
        <translation>Där det är trångt; tomt: början av namnet</translation>
    </message>
    <message>
        <source>Empty: as long as the service says, for visits booked from now</source>
        <translation>Tomt: som tjänsten säger. Gäller besök som bokas från och med nu</translation>
    </message>
    <message>
        <source>The first that is free, the practitioner&apos;s own before others</source>
        <translation>Det första som är ledigt, behandlarens eget före andra</translation>
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
        <source>How many have room</source>
        <translation>Hur många får plats</translation>
    </message>
    <message>
        <source>For a group, up to {most}; empty: one patient at a time</source>
        <translation>För en grupp, högst {most}; tomt: en patient i taget</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>{when}, {first} to {last}</source>
        <translation>{when}, {first} till {last}</translation>
    </message>
    <message>
        <source>{when}, from {first}</source>
        <translation>{when}, från {first}</translation>
    </message>
    <message>
        <source>Devices that only one visit at a time can have. Say under Services what needs them.</source>
        <translation>Redskap som bara ett besök i taget kan ha. Under Tjänster anges vad som behöver dem.</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Lägg till ett redskap</translation>
    </message>
    <message>
        <source>No visit is given it any more.</source>
        <translation>Inget besök får det längre.</translation>
    </message>
    <message>
        <source>Retire the device</source>
        <translation>Ta redskapet ur bruk</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Inga redskap än</translation>
    </message>
    <message>
        <source>Press N to add the first, if two visits must not need it at once.</source>
        <translation>Tryck N och lägg till det första, om två besök inte får behöva det samtidigt.</translation>
    </message>
    <message>
        <source>A date on which somebody works otherwise than in their week: this Saturday open, this Tuesday only until 14.</source>
        <translation>Ett datum då någon arbetar annorlunda än sin vecka: öppet just den lördagen, bara till 14 just den tisdagen.</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Lägg till ett datum</translation>
    </message>
    <message>
        <source>Change the date of {name}</source>
        <translation>Ändra datumet för {name}</translation>
    </message>
    <message>
        <source>Should the week hold on this date again? {name}</source>
        <translation>Ska veckan gälla det här datumet igen? {name}</translation>
    </message>
    <message>
        <source>The hours of the week hold that day.</source>
        <translation>Veckans tider gäller den dagen.</translation>
    </message>
    <message>
        <source>Take the date away</source>
        <translation>Ta bort datumet</translation>
    </message>
    <message>
        <source>Every date is as the week says</source>
        <translation>Alla datum är som veckan säger</translation>
    </message>
    <message>
        <source>Press N to open or shorten a single date.</source>
        <translation>Tryck N för att öppna eller korta ett enstaka datum.</translation>
    </message>
    <message>
        <source>Time that is kept free by rule: a meeting each week, a room under repair, hours in which one service is not given.</source>
        <translation>Tid som hålls fri enligt regel: ett möte varje vecka, ett rum under reparation, timmar då en tjänst inte ges.</translation>
    </message>
    <message>
        <source>Block time</source>
        <translation>Spärra tid</translation>
    </message>
    <message>
        <source>Change the block: {name}</source>
        <translation>Ändra spärren: {name}</translation>
    </message>
    <message>
        <source>Should this time be bookable again? {name}</source>
        <translation>Ska tiden kunna bokas igen? {name}</translation>
    </message>
    <message>
        <source>Take the block away</source>
        <translation>Ta bort spärren</translation>
    </message>
    <message>
        <source>No time is blocked</source>
        <translation>Ingen tid är spärrad</translation>
    </message>
    <message>
        <source>Press N to keep time free, such as a meeting each Wednesday.</source>
        <translation>Tryck N för att hålla tid fri, till exempel ett möte varje onsdag.</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Behövs till</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Vad</translation>
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
        <source>Absences</source>
        <translation>Frånvaro</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import och export</translation>
    </message>
    <message>
        <source>{days} and later</source>
        <translation>{days} och senare</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Låt vara som förut</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Vem som ger den</translation>
    </message>
    <message>
        <source>Who works there: {people}. Give them another room first.</source>
        <translation>Här arbetar: {people}. Ge dem ett annat rum först.</translation>
    </message>
    <message>
        <source>Who takes another time</source>
        <translation>Vem som tar annan tid</translation>
    </message>
    <message>
        <source>Which room</source>
        <translation>Vilket rum</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Vad den kräver</translation>
    </message>
    <message>
        <source>Single dates</source>
        <translation>Enstaka datum</translation>
    </message>
    <message>
        <source>Blocked time</source>
        <translation>Spärrad tid</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utrustning</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
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
