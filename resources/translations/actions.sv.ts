<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>actions</name>
    <message>
        <source>Change how the screen looks</source>
        <translation>Ändra hur skärmen ser ut</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Byt språk</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Visa alla kortkommandon</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Växla mellan ljust och mörkt</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Ångra senaste ändringen</translation>
    </message>
    <message>
        <source>Hold a kept checkpoint against the log</source>
        <translation>Jämför en sparad kontrollpunkt med loggen</translation>
    </message>
    <message>
        <source>Keep a checkpoint</source>
        <translation>Spara en kontrollpunkt</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exportera loggen</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Kontrollera loggen</translation>
    </message>
    <message>
        <source>Find a patient, a day, a command</source>
        <translation>Sök patient, dag eller kommando</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Rapportera en avvikelse</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Visa eller dölj uppgifterna</translation>
    </message>
    <message>
        <source>guardian, interpreter, wheelchair, family, deceased</source>
        <translation>vårdnadshavare, tolk, rullstol, familj, avliden, död</translation>
    </message>
    <message>
        <source>Correct the patient&apos;s details</source>
        <translation>Rätta patientens uppgifter</translation>
    </message>
    <message>
        <source>Save the corrections</source>
        <translation>Spara rättelserna</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Avboka tiden</translation>
    </message>
    <message>
        <source>Take the appointment to another time</source>
        <translation>Flytta bokningen till en annan tid</translation>
    </message>
    <message>
        <source>Put the appointment here</source>
        <translation>Lägg bokningen här</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Take the patient who is registered already</source>
        <translation>Välj patienten som redan finns</translation>
    </message>
    <message>
        <source>One day, week or month back</source>
        <translation>En dag, vecka eller månad bakåt</translation>
    </message>
    <message>
        <source>A week, six weeks or three months back</source>
        <translation>En vecka, sex veckor eller tre månader bakåt</translation>
    </message>
    <message>
        <source>A week, six weeks or three months forward</source>
        <translation>En vecka, sex veckor eller tre månader framåt</translation>
    </message>
    <message>
        <source>One day, week or month forward</source>
        <translation>En dag, vecka eller månad framåt</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Visa i dag</translation>
    </message>
    <message>
        <source>Look at a day</source>
        <translation>Visa en dag</translation>
    </message>
    <message>
        <source>Look at a month</source>
        <translation>Visa en månad</translation>
    </message>
    <message>
        <source>Look at a week</source>
        <translation>Visa en vecka</translation>
    </message>
    <message>
        <source>setup, configure, opening hours, equipment</source>
        <translation>inställning, öppettider, utrustning</translation>
    </message>
    <message>
        <source>Change working hours</source>
        <translation>Ändra arbetstider</translation>
    </message>
    <message>
        <source>opening, week, roster</source>
        <translation>öppettider, vecka, schema</translation>
    </message>
    <message>
        <source>Enter leave and other absences</source>
        <translation>För in semester och annan frånvaro</translation>
    </message>
    <message>
        <source>vacation, holiday, ill, away, course</source>
        <translation>ledighet, sjuk, borta, kurs, ledig</translation>
    </message>
    <message>
        <source>Close the clinic on holidays</source>
        <translation>Stäng mottagningen på helgdagar</translation>
    </message>
    <message>
        <source>closed, bank holiday, Christmas</source>
        <translation>stängt, röd dag, jul, helg</translation>
    </message>
    <message>
        <source>Block time</source>
        <translation>Spärra tid</translation>
    </message>
    <message>
        <source>meeting, lunch, closed</source>
        <translation>möte, lunch, stängt</translation>
    </message>
    <message>
        <source>Change services</source>
        <translation>Ändra tjänster</translation>
    </message>
    <message>
        <source>treatment, length, duration</source>
        <translation>behandling, längd, besökstyp</translation>
    </message>
    <message>
        <source>Change practitioners</source>
        <translation>Ändra behandlare</translation>
    </message>
    <message>
        <source>doctor, new colleague, retire</source>
        <translation>läkare, ny kollega, slutar</translation>
    </message>
    <message>
        <source>Change rooms</source>
        <translation>Ändra rum</translation>
    </message>
    <message>
        <source>room</source>
        <translation>rum</translation>
    </message>
    <message>
        <source>Change policies</source>
        <translation>Ändra regler</translation>
    </message>
    <message>
        <source>rules, limits, initials</source>
        <translation>policy, gränser, initialer</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Öppna inställningarna</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Lägg till i listan</translation>
    </message>
    <message>
        <source>Retire what is chosen</source>
        <translation>Sluta använda det valda</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Spara formuläret</translation>
    </message>
    <message>
        <source>Show the flow board</source>
        <translation>Visa flödestavlan</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Visa översikten</translation>
    </message>
    <message>
        <source>Show my own day</source>
        <translation>Visa min egen dag</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message>
        <source>Import from a file, export the clinic</source>
        <translation>Importera från en fil, exportera kliniken</translation>
    </message>
    <message>
        <source>Make the appointment longer</source>
        <translation>Gör tiden längre</translation>
    </message>
    <message>
        <source>Make the appointment shorter</source>
        <translation>Gör tiden kortare</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Gå till ett datum</translation>
    </message>
    <message>
        <source>Six weeks back</source>
        <translation>Sex veckor bakåt</translation>
    </message>
    <message>
        <source>Six weeks forward</source>
        <translation>Sex veckor framåt</translation>
    </message>
    <message>
        <source>Three months back</source>
        <translation>Tre månader bakåt</translation>
    </message>
    <message>
        <source>Three months forward</source>
        <translation>Tre månader framåt</translation>
    </message>
    <message>
        <source>Show every practitioner</source>
        <translation>Visa alla behandlare</translation>
    </message>
    <message>
        <source>Look at a list of visits</source>
        <translation>Visa besöken som lista</translation>
    </message>
    <message>
        <source>Relatives, contact wishes and needs</source>
        <translation>Närstående, kontaktönskemål och behov</translation>
    </message>
    <message>
        <source>Check interpreters and guardians</source>
        <translation>Kontrollera tolkar och vårdnadshavare</translation>
    </message>
    <message>
        <source>Book several people together</source>
        <translation>Boka flera personer tillsammans</translation>
    </message>
    <message>
        <source>Show the day by rooms or by practitioners</source>
        <translation>Visa dagen efter rum eller efter mottagare</translation>
    </message>
    <message>
        <source>Choose columns, groups and colours</source>
        <translation>Välj kolumner, grupper och färger</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Bjud in en kollega</translation>
    </message>
    <message>
        <source>Show group 1 of practitioners</source>
        <translation>Visa behandlargrupp 1</translation>
    </message>
    <message>
        <source>Save the appointment for a calendar</source>
        <translation>Spara bokningen för en kalender</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>Skriv ut dagslistan</translation>
    </message>
    <message>
        <source>Print the confirmation letter</source>
        <translation>Skriv ut bekräftelsebrevet</translation>
    </message>
    <message>
        <source>Print the next day&apos;s sheet</source>
        <translation>Skriv ut nästa dags lista</translation>
    </message>
    <message>
        <source>Print what is shown at the side</source>
        <translation>Skriv ut det som visas vid sidan</translation>
    </message>
    <message>
        <source>Print the appointment slip</source>
        <translation>Skriv ut tidslappen</translation>
    </message>
    <message>
        <source>Mark as easily confused with another</source>
        <translation>Märk som lätt att förväxla med någon annan</translation>
    </message>
    <message>
        <source>Merge the two cards that are compared</source>
        <translation>Slå ihop de två kort som jämförs</translation>
    </message>
    <message>
        <source>Merge with another card of the same person</source>
        <translation>Slå ihop med samma persons andra kort</translation>
    </message>
    <message>
        <source>Keep the other of the two cards</source>
        <translation>Behåll det andra av de två korten</translation>
    </message>
    <message>
        <source>Close a card that was opened by mistake</source>
        <translation>Stäng ett kort som öppnades av misstag</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Skriv ut rapporten</translation>
    </message>
    <message>
        <source>Open the reports</source>
        <translation>Öppna rapporterna</translation>
    </message>
    <message>
        <source>Show group 2 of practitioners</source>
        <translation>Visa behandlargrupp 2</translation>
    </message>
    <message>
        <source>Show group 3 of practitioners</source>
        <translation>Visa behandlargrupp 3</translation>
    </message>
    <message>
        <source>Show group 4 of practitioners</source>
        <translation>Visa behandlargrupp 4</translation>
    </message>
    <message>
        <source>Show group 5 of practitioners</source>
        <translation>Visa behandlargrupp 5</translation>
    </message>
    <message>
        <source>Somebody is ill or cannot come today</source>
        <translation>Någon är sjuk eller kan inte komma i dag</translation>
    </message>
    <message>
        <source>Save my own calendar as a file (ICS)</source>
        <translation>Spara min egen kalender som fil (ICS)</translation>
    </message>
    <message>
        <source>Save the open card as a contact (vCard)</source>
        <translation>Spara det öppna kortet som kontakt (vCard)</translation>
    </message>
    <message>
        <source>Cancel the visit, find its new time later</source>
        <translation>Avboka besöket, hitta en ny tid senare</translation>
    </message>
    <message>
        <source>Move the visits that cannot be kept</source>
        <translation>Flytta besöken som inte kan bli av</translation>
    </message>
    <message>
        <source>Skip to the next visit that cannot be kept</source>
        <translation>Hoppa till nästa besök som inte kan bli av</translation>
    </message>
    <message>
        <source>Book the same again, weeks later</source>
        <translation>Boka samma igen, veckor senare</translation>
    </message>
    <message>
        <source>CSV, Excel, FHIR, back-up copy of the data</source>
        <translation>CSV, Excel, FHIR, kopia av uppgifterna</translation>
    </message>
    <message>
        <source>Say how many have room in the group</source>
        <translation>Ange hur många som får plats i gruppen</translation>
    </message>
    <message>
        <source>day list</source>
        <translation>daglista</translation>
    </message>
    <message>
        <source>The page before in the preview</source>
        <translation>Föregående sida i förhandsvisningen</translation>
    </message>
    <message>
        <source>The next page in the preview</source>
        <translation>Nästa sida i förhandsvisningen</translation>
    </message>
    <message>
        <source>receipt, card with the time</source>
        <translation>kvitto, tidskort</translation>
    </message>
    <message>
        <source>duplicate, double, join</source>
        <translation>dubblett, slå ihop</translation>
    </message>
    <message>
        <source>Say who asked for the visit that was moved</source>
        <translation>Ange vem som bad om att besöket flyttades</translation>
    </message>
    <message>
        <source>caller, on whose behalf</source>
        <translation>vem ringde, för vems räkning, på uppdrag av</translation>
    </message>
    <message>
        <source>call off, delete</source>
        <translation>avboka, ta bort</translation>
    </message>
    <message>
        <source>Book the same for another patient</source>
        <translation>Boka samma för en annan patient</translation>
    </message>
    <message>
        <source>move, reschedule, cut</source>
        <translation>flytta, boka om, klipp ut</translation>
    </message>
    <message>
        <source>Keep the appointment at its time, or let it be moved</source>
        <translation>Lås bokningen på sin tid, eller lås upp den</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>nåla fast</translation>
    </message>
    <message>
        <source>Write the note of a visit on the card</source>
        <translation>Skriv anteckningen till ett besök på kortet</translation>
    </message>
    <message>
        <source>sick, absent, doctor away</source>
        <translation>sjuk, frånvarande, läkaren borta</translation>
    </message>
    <message>
        <source>Hold the time for the caller</source>
        <translation>Håll tiden åt den som ringer</translation>
    </message>
    <message>
        <source>new appointment, new patient, register</source>
        <translation>ny tid, ny patient, registrera</translation>
    </message>
    <message>
        <source>Park the call, or take up one that is parked</source>
        <translation>Parkera samtalet, eller ta upp ett parkerat</translation>
    </message>
    <message>
        <source>caller on hold</source>
        <translation>samtal som väntar</translation>
    </message>
    <message>
        <source>family, siblings, children</source>
        <translation>familj, syskon, barn</translation>
    </message>
    <message>
        <source>leave, holiday, sick, rebook</source>
        <translation>ledighet, semester, sjuk, boka om</translation>
    </message>
    <message>
        <source>Print the schedule</source>
        <translation>Skriv ut schemat</translation>
    </message>
    <message>
        <source>Go to the pinboard</source>
        <translation>Gå till anslagstavlan</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>urklipp</translation>
    </message>
    <message>
        <source>Show or hide the cancelled appointments</source>
        <translation>Visa eller dölj de avbokade tiderna</translation>
    </message>
    <message>
        <source>legend, what the signs mean</source>
        <translation>förklaring, teckenförklaring, vad färgerna betyder</translation>
    </message>
    <message>
        <source>The caller told the birth date</source>
        <translation>Den som ringer uppgav födelsedatum</translation>
    </message>
    <message>
        <source>The caller told the patient number</source>
        <translation>Den som ringer uppgav patientnummer</translation>
    </message>
    <message>
        <source>The caller told the phone</source>
        <translation>Den som ringer uppgav telefon</translation>
    </message>
    <message>
        <source>Look at the calls to make</source>
        <translation>Visa samtal att ringa</translation>
    </message>
    <message>
        <source>Look at the waiting list</source>
        <translation>Visa väntelistan</translation>
    </message>
    <message>
        <source>Look at the visits to rebook</source>
        <translation>Visa besök att boka om</translation>
    </message>
    <message>
        <source>Look at the recalls</source>
        <translation>Visa återbesöken</translation>
    </message>
    <message>
        <source>Look at who has left the list</source>
        <translation>Visa vilka som lämnat listan</translation>
    </message>
    <message>
        <source>The call: reached</source>
        <translation>Samtalet: fick tag på</translation>
    </message>
    <message>
        <source>The call: voicemail left</source>
        <translation>Samtalet: talade in meddelande</translation>
    </message>
    <message>
        <source>The call: no answer</source>
        <translation>Samtalet: inget svar</translation>
    </message>
    <message>
        <source>The call: call back later</source>
        <translation>Samtalet: ring upp senare</translation>
    </message>
    <message>
        <source>The call: wrong number</source>
        <translation>Samtalet: fel nummer</translation>
    </message>
    <message>
        <source>The call: I make it, or let it go</source>
        <translation>Samtalet: jag ringer, eller släpper det</translation>
    </message>
    <message>
        <source>Print the calls to make</source>
        <translation>Skriv ut samtalen att ringa</translation>
    </message>
    <message>
        <source>Book a series, or change the one of a visit</source>
        <translation>Boka en serie, eller ändra den som besöket hör till</translation>
    </message>
    <message>
        <source>recurring, repeat, every week</source>
        <translation>återkommande, upprepa, varje vecka</translation>
    </message>
    <message>
        <source>Open the card of whom one stands on</source>
        <translation>Öppna kortet för den markerade</translation>
    </message>
    <message>
        <source>Change what somebody waits for</source>
        <translation>Ändra vad någon väntar på</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Ta bort från listan</translation>
    </message>
    <message>
        <source>Show who waits for the time that became free</source>
        <translation>Visa vilka som väntar på tiden som blev ledig</translation>
    </message>
    <message>
        <source>Put the visit among those to rebook</source>
        <translation>Sätt besöket bland dem som ska bokas om</translation>
    </message>
    <message>
        <source>Note when the patient is due again</source>
        <translation>Notera när patienten ska komma igen</translation>
    </message>
    <message>
        <source>recall, reminder, check-up</source>
        <translation>kallelse, återbesök, påminnelse</translation>
    </message>
    <message>
        <source>Put the patient on the waiting list</source>
        <translation>Sätt patienten på väntelistan</translation>
    </message>
    <message>
        <source>queue, earlier time</source>
        <translation>kö, tidigare tid</translation>
    </message>
    <message>
        <source>Enter a day afterwards, from paper</source>
        <translation>För in en dag i efterhand, från papper</translation>
    </message>
    <message>
        <source>power cut, computer was down</source>
        <translation>strömavbrott, datorn låg nere</translation>
    </message>
    <message>
        <source>See whom to tell that it gets later</source>
        <translation>Se vilka som ska få veta att det blir senare</translation>
    </message>
    <message>
        <source>late, delay, running late</source>
        <translation>sen, försenad, försening</translation>
    </message>
    <message>
        <source>Print today&apos;s sheet</source>
        <translation>Skriv ut dagens lista</translation>
    </message>
    <message>
        <source>Mark the visit as arrived</source>
        <translation>Markera att besökaren är här</translation>
    </message>
    <message>
        <source>check in, here</source>
        <translation>incheckning, här</translation>
    </message>
    <message>
        <source>Whose card is open has arrived</source>
        <translation>Den vars kort är öppet har kommit</translation>
    </message>
    <message>
        <source>Mark the visit as with the practitioner</source>
        <translation>Markera att besökaren är hos behandlaren</translation>
    </message>
    <message>
        <source>Mark the visit as expected again</source>
        <translation>Markera att besökaren väntas igen</translation>
    </message>
    <message>
        <source>Mark the visit as done</source>
        <translation>Markera besöket som klart</translation>
    </message>
    <message>
        <source>Mark the visit as missed</source>
        <translation>Markera besökaren som utebliven</translation>
    </message>
    <message>
        <source>no-show, did not come</source>
        <translation>uteblev, uteblivit, kom inte</translation>
    </message>
    <message>
        <source>Enter afterwards who came without an appointment</source>
        <translation>För in i efterhand den som kom utan tid</translation>
    </message>
    <message>
        <source>walk-in, drop-in, unplanned</source>
        <translation>drop-in, dropin, oplanerad</translation>
    </message>
    <message>
        <source>Leave the practice clinic</source>
        <translation>Lämna övningskliniken</translation>
    </message>
    <message>
        <source>dark, contrast, text size, zoom</source>
        <translation>mörkt, kontrast, textstorlek, förstora</translation>
    </message>
    <message>
        <source>Show help for this screen</source>
        <translation>Visa hjälp för den här skärmen</translation>
    </message>
    <message>
        <source>Hide or show every name (privacy screen)</source>
        <translation>Dölj eller visa alla namn (insynsskydd)</translation>
    </message>
    <message>
        <source>blank, cover</source>
        <translation>dölj, täck</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Gör om det som ångrades</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>gör om</translation>
    </message>
    <message>
        <source>take back, mistake</source>
        <translation>ta tillbaka, fel</translation>
    </message>
    <message>
        <source>walk away, break</source>
        <translation>gå ifrån, rast</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>På andra ställen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>In Today</source>
        <translation>På tavlan I dag</translation>
    </message>
    <message>
        <source>In the schedule and while booking</source>
        <translation>I schemat och vid bokning</translation>
    </message>
    <message>
        <source>In To do</source>
        <translation>Under Att göra</translation>
    </message>
    <message>
        <source>Where something is printed</source>
        <translation>Där något skrivs ut</translation>
    </message>
    <message>
        <source>In Patients</source>
        <translation>Under Patienter</translation>
    </message>
    <message>
        <source>On a patient’s card</source>
        <translation>På patientens kort</translation>
    </message>
    <message>
        <source>Comparing two cards</source>
        <translation>När två kort jämförs</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>I loggen</translation>
    </message>
    <message>
        <source>In Training</source>
        <translation>Under Utbildning</translation>
    </message>
    <message>
        <source>In Staff</source>
        <translation>Under Personal</translation>
    </message>
    <message>
        <source>In Security</source>
        <translation>Under Säkerhet</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>I inställningarna</translation>
    </message>
    <message>
        <source>Other words may find it. {key} finds commands that have no key too.</source>
        <translation>Kanske hittas det med andra ord. {key} hittar även kommandon som saknar tangent.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kortkommandon</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Sök på namn eller tangent</translation>
    </message>
    <message>
        <source>No shortcut fits “{typed}”</source>
        <translation>Inget kortkommando stämmer med ”{typed}”</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå till</translation>
    </message>
</context>
</TS>
