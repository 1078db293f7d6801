<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>papers</name>
    <message>
        <source>Made {time}. Shred it when the day is over.</source>
        <translation>Gjord {time}. Strimla den när dagen är slut.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kom</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Nr {number}</source>
        <comment>call-in number of a protected person</comment>
        <translation>Nr {number}</translation>
    </message>
    <message>
        <source>Confirm the visit</source>
        <translation>Bekräfta besöket</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Ny tid</translation>
    </message>
    <message>
        <source>Due again</source>
        <translation>Dags igen</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <translation>Samtal att ringa</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n samtal</numerusform>
            <numerusform>%n samtal</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Visit or day</source>
        <translation>Besök eller dag</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>Att tänka på</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation>Ingen ska ringas.</translation>
    </message>
    <message>
        <source>No voicemail</source>
        <translation>Inget meddelande</translation>
    </message>
    <message>
        <source>Do not say who calls</source>
        <translation>Säg inte vem som ringer</translation>
    </message>
    <message>
        <source>Nobody is booked on this day.</source>
        <translation>Ingen är bokad den här dagen.</translation>
    </message>
    <message>
        <source>About the visit: {note}</source>
        <translation>Om besöket: {note}</translation>
    </message>
    <message>
        <source>On the card: {note}</source>
        <translation>På kortet: {note}</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Bokad</translation>
    </message>
    <message>
        <source>(note)</source>
        <translation>(anteckning)</translation>
    </message>
    <message>
        <source>It is not given to them. {why}</source>
        <translation>Det lämnas inte ut till den personen. {why}</translation>
    </message>
    <message>
        <source>must not have it</source>
        <translation>får inte ha det</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>Vem får det?</translation>
    </message>
    <message>
        <source>Somebody on this card may never learn when the patient comes. Choose into whose hands the paper goes, or whom the file is sent to.</source>
        <translation>Någon på kortet får aldrig veta när patienten kommer. Välj vem som får papperet i handen eller vem filen skickas till.</translation>
    </message>
    <message>
        <source>Give it to them</source>
        <translation>Lämna det till personen</translation>
    </message>
    <message>
        <source>Say on the card why you need to know who belongs to them; then do this again.</source>
        <translation>Ange på kortet varför du behöver veta vilka som hör till personen; gör sedan om detta.</translation>
    </message>
    <message>
        <source>By post, to whom it is written to</source>
        <translation>Med post, till den det är skrivet till</translation>
    </message>
    <message>
        <source>Somebody on this card may never learn what this letter says. Post it to whom it is written to, or choose into whose hands it goes.</source>
        <translation>Någon på kortet får aldrig veta vad som står i brevet. Posta det till den det är skrivet till, eller välj vem som får det i handen.</translation>
    </message>
    <message>
        <source>Somebody on this card may never learn where the patient lives or how they are reached. Choose whom the file is for.</source>
        <translation>Någon på kortet får aldrig veta var patienten bor eller hur patienten nås. Välj vem filen är till.</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>who is not on the card</source>
        <translation>som inte står på kortet</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Sida {number} av {count}</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Times only</source>
        <translation>Bara tider</translation>
    </message>
    <message>
        <source>Initials, no service and no phone number.</source>
        <translation>Initialer, varken vad det gäller eller telefonnummer.</translation>
    </message>
    <message>
        <source>When somebody comes and where, nobody&apos;s name.</source>
        <translation>När någon kommer och var, ingens namn.</translation>
    </message>
    <message>
        <source>It did not come out</source>
        <translation>Det kom inte ut</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Det går inte att läsa</translation>
    </message>
    <message>
        <source>Something has changed since</source>
        <translation>Något har ändrats sedan dess</translation>
    </message>
    <message>
        <source>One more is needed</source>
        <translation>Det behövs en till</translation>
    </message>
    <message>
        <source>The first one cannot be found</source>
        <translation>Den första är borta</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n ex.</numerusform>
            <numerusform>%n ex.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice clinic: nobody on this paper exists</source>
        <translation>Övningsklinik: ingen på det här papperet finns</translation>
    </message>
    <message>
        <source>Visitors can reach this printer, and a name stands on the paper. Be there when it prints, or choose another printer.</source>
        <translation>Besökare når den här skrivaren, och ett namn står på papperet. Var där när det skrivs ut, eller välj en annan skrivare.</translation>
    </message>
    <message>
        <source>It is noted, and taken out of the queue.</source>
        <translation>Det är antecknat, och jobbet tas bort ur kön.</translation>
    </message>
    <message>
        <source>Look at every printer too: what comes out later lies there for all to see.</source>
        <translation>Titta också vid varje skrivare: det som kommer ut senare ligger där för alla att se.</translation>
    </message>
    <message>
        <source>The printer takes nothing just now, so nothing will come out of it. It is noted. Choose another printer, or try again.</source>
        <translation>Skrivaren tar inte emot något just nu, så inget kommer ut ur den. Det är noterat. Välj en annan skrivare, eller försök igen.</translation>
    </message>
    <message>
        <source>Then shred the sheet of {day}.</source>
        <translation>Strimla sedan listan för {day}.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Skriv ut listan</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Inte den här gången</translation>
    </message>
    <message>
        <source>No sheet this time</source>
        <translation>Ingen lista den här gången</translation>
    </message>
    <message>
        <source>Undone: the sheet is offered again</source>
        <translation>Ångrat: listan föreslås igen</translation>
    </message>
    <message>
        <source>It is noted, and the job is out of the printer’s queue. Print it again.</source>
        <translation>Det är antecknat, och jobbet är borta ur skrivarens kö. Skriv ut igen.</translation>
    </message>
    <message>
        <source>It is noted. The job has left the queue, so it may still come out: look at every printer before you print it again.</source>
        <translation>Det är antecknat. Jobbet har lämnat kön och kan ännu komma ut: titta vid varje skrivare innan du skriver ut igen.</translation>
    </message>
    <message>
        <source>It is noted, but the queue did not let the job go. Remove job {number} in the system’s print settings: what comes out later lies there for all to see.</source>
        <translation>Det är antecknat, men kön släppte inte jobbet. Ta bort jobb {number} i systemets skrivarinställningar: det som kommer ut senare ligger där för alla att se.</translation>
    </message>
    <message>
        <source>It is noted. Remove it in Windows: Settings, Bluetooth &amp; devices, Printers &amp; scanners, the printer, Open print queue.</source>
        <translation>Det är antecknat. Ta bort jobbet i Windows: Inställningar, Bluetooth och enheter, Skrivare och skannrar, skrivaren, Öppna utskriftskö.</translation>
    </message>
    <message>
        <source>{day} on paper, should no computer help: {detail}.</source>
        <translation>{day} på papper, om datorn inte hjälper: {detail}.</translation>
    </message>
    <message>
        <source>{day} has changed since its sheet was printed: {detail}.</source>
        <translation>{day} kan ha ändrats sedan listan skrevs ut: {detail}.</translation>
    </message>
    <message>
        <source>It is noted. Remove it on this Mac: System Settings, Printers &amp; Scanners, the printer, Printer Queue.</source>
        <translation>Det är antecknat. Ta bort jobbet på den här Macen: Systeminställningar, Skrivare och skannrar, skrivaren, Utskriftskö.</translation>
    </message>
    <message>
        <source>It is noted. Remove it in the system’s print settings, under Printers.</source>
        <translation>Det är antecknat. Ta bort jobbet i systemets skrivarinställningar.</translation>
    </message>
    <message numerus="yes">
        <source>Preview, %n page(s)</source>
        <translation>
            <numerusform>Förhandsvisning, %n sida</numerusform>
            <numerusform>Förhandsvisning, %n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>It is being handed to the printer.</source>
        <translation>Lämnas till skrivaren.</translation>
    </message>
    <message>
        <source>visitors can reach it</source>
        <translation>besökare når den</translation>
    </message>
    <message>
        <source>It has gone to the printer. Did it come out?</source>
        <translation>Det är skickat till skrivaren. Kom det ut?</translation>
    </message>
    <message>
        <source>How much stands on it</source>
        <translation>Hur mycket som står på det</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Skrivare</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Why once more</source>
        <translation>Varför en gång till</translation>
    </message>
    <message>
        <source>Visitors can reach this printer</source>
        <translation>Besökare når den här skrivaren</translation>
    </message>
    <message>
        <source>With notes: opens each record, and is logged</source>
        <translation>Med anteckningar: öppnar varje kort och loggas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Det kom ut</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Ingen skrivare är installerad på den här datorn.</translation>
    </message>
    <message>
        <source>Say why it is printed once more.</source>
        <translation>Säg varför det skrivs ut en gång till.</translation>
    </message>
    <message>
        <source>Visitors can reach this printer. Be there when it prints, or print times only.</source>
        <translation>Besökare når den här skrivaren. Stå vid den när det kommer ut, eller skriv bara ut tider.</translation>
    </message>
    <message>
        <source>Names, phone numbers and services.</source>
        <translation>Namn, telefonnummer och vad besöket gäller.</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Spara som fil</translation>
    </message>
    <message>
        <source>If you cannot come, please tell us as early as you can.</source>
        <translation>Om du inte kan komma, säg till så tidigt du kan.</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Din tid</translation>
    </message>
    <message>
        <source>This patient has died. Nothing of the visit is printed or saved. If that is wrong, take the date of death off the card.</source>
        <translation>Den här patienten har avlidit. Inget om besöket skrivs ut eller sparas. Om det är fel: ta bort dödsdagen från kortet.</translation>
    </message>
    <message>
        <source>Open the card and say why you need the address; then print the letter.</source>
        <translation>Öppna kortet och säg varför du behöver adressen; skriv sedan ut brevet.</translation>
    </message>
    <message>
        <source>The patient wants a neutral envelope: no name of the clinic on the outside.</source>
        <translation>Patienten vill ha ett neutralt kuvert: inget namn på kliniken utanpå.</translation>
    </message>
    <message>
        <source>Book a visit first, or open the card of somebody who has one.</source>
        <translation>Boka ett besök först, eller öppna kortet för någon som har ett.</translation>
    </message>
    <message>
        <source>Saved: when and where, nothing more. Delete the file when it is sent.</source>
        <translation>Sparat: när och var, inget mer. Radera filen när den är skickad.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>This patient has died. No letter is written.</source>
        <translation>Den här patienten har avlidit. Inget brev skrivs.</translation>
    </message>
    <message>
        <source>The patient has asked for no post. Tell them in another way.</source>
        <translation>Patienten vill inte ha någon post. Säg det på annat sätt.</translation>
    </message>
    <message>
        <source>There is no address on the card, so no letter can be sent.</source>
        <translation>Det finns ingen adress på kortet, så inget brev kan skickas.</translation>
    </message>
    <message>
        <source>No guardian may be told of this visit, so no letter is written.</source>
        <translation>Ingen vårdnadshavare får veta om besöket, så inget brev skrivs.</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>Appointment at {clinic}</source>
        <translation>Tid på {clinic}</translation>
    </message>
    <message>
        <source>Appointment for {name}</source>
        <translation>Tid för {name}</translation>
    </message>
</context>
</TS>
