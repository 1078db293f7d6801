<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>scheduling</name>
    <message>
        <source>New patient</source>
        <translation>Ny patient</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
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
        <source>Practitioner</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>No visits</source>
        <translation>Inga besök</translation>
    </message>
    <message>
        <source>Choose another day, or press Ctrl N to book somebody.</source>
        <translation>Välj en annan dag, eller tryck Ctrl N för att boka någon.</translation>
    </message>
    <message>
        <source>Visits: {when}</source>
        <translation>Besök: {when}</translation>
    </message>
    <message>
        <source>No such visits</source>
        <translation>Inga sådana besök</translation>
    </message>
    <message>
        <source>Choose everybody and every status to see the others.</source>
        <translation>Välj alla och varje status för att se de andra.</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Name, phone or date of birth</source>
        <translation>Namn, telefon eller födelsedatum</translation>
    </message>
    <message>
        <source>The patient calls</source>
        <translation>Patienten ringer</translation>
    </message>
    <message>
        <source>The patient is here</source>
        <translation>Patienten är här</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Ingen väntar</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Alla dagar</translation>
    </message>
    <message>
        <source>Book {time}</source>
        <translation>Boka {time}</translation>
    </message>
    <message>
        <source>Not before {time}</source>
        <translation>Inte före {time}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>född {date}</translation>
    </message>
    <message>
        <source>Cancel appointment</source>
        <translation>Avboka besöket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Vem bad om det</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll bokningen</translation>
    </message>
    <message>
        <source>free {free} min</source>
        <translation>ledigt {free} min</translation>
    </message>
    <message>
        <source>until {end}, {length}</source>
        <translation>till {end}, {length}</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n bokad</numerusform>
            <numerusform>%n bokade</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule for {week}, from {day}</source>
        <translation>Schema för {week}, från {day}</translation>
    </message>
    <message>
        <source>Nobody is booked yet. Go to a free time and type a name to book it, or press {keys}.</source>
        <translation>Ingen är bokad än. Gå till en ledig tid och skriv ett namn för att boka den, eller tryck på {keys}.</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Inget rum</translation>
    </message>
    <message>
        <source>nobody booked</source>
        <translation>ingen bokad</translation>
    </message>
    <message>
        <source>More times</source>
        <translation>Fler tider</translation>
    </message>
    <message>
        <source>Put it right, or empty the line with Esc.</source>
        <translation>Rätta det, eller töm raden med Esc.</translation>
    </message>
    <message>
        <source>There is no {room}. There are: {rooms}.</source>
        <translation>Det finns inget {room}. Det finns: {rooms}.</translation>
    </message>
    <message>
        <source>Not understood: {words}</source>
        <translation>Förstod inte: {words}</translation>
    </message>
    <message>
        <source>Nobody works in {who} this day</source>
        <translation>Ingen arbetar i {who} den dagen</translation>
    </message>
    <message>
        <source>A series instead</source>
        <translation>En serie i stället</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Väntelista</translation>
    </message>
    <message>
        <source>There are no more times.</source>
        <translation>Det finns inga fler tider.</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Ledig</translation>
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
        <source>Closed</source>
        <translation>Stängt</translation>
    </message>
    <message>
        <source>Not bookable</source>
        <translation>Ej bokningsbar</translation>
    </message>
    <message>
        <source>Free capacity in {month}</source>
        <translation>Lediga tider i {month}</translation>
    </message>
    <message numerus="yes">
        <source>%n free time(s)</source>
        <translation>
            <numerusform>%n ledig tid</numerusform>
            <numerusform>%n lediga tider</numerusform>
        </translation>
    </message>
    <message>
        <source>Free times: how many visits for {service} still fit one after another. Enter opens the day.</source>
        <translation>Lediga tider: så många besök för {service} ryms efter varandra. Enter öppnar dagen.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>fullt</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>{time} ledigt</translation>
    </message>
    <message>
        <source>nobody works</source>
        <translation>ingen arbetar</translation>
    </message>
    <message>
        <source>The bar shows how much of the working hours is taken. Enter opens the day.</source>
        <translation>Stapeln visar hur mycket av arbetstiden som är upptagen. Enter öppnar dagen.</translation>
    </message>
    <message>
        <source>nothing left today</source>
        <translation>inget kvar i dag</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Somebody cannot come today</source>
        <translation>Någon kan inte komma i dag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Nothing new is booked with them for the rest of the day. Then the visits that are hit stand in a list, those first who may be on the way already. Colleagues see that they are away, and not why.</source>
        <translation>Inget nytt bokas hos dem under resten av dagen. Sedan står besöken som drabbas i en lista, de som kan vara på väg redan först. Kolleger ser att de är borta, och inte varför.</translation>
    </message>
    <message>
        <source>Hold the rest of the day</source>
        <translation>Håll resten av dagen</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Låt det vara</translation>
    </message>
    <message>
        <source>A guardian calls</source>
        <translation>En vårdnadshavare ringer</translation>
    </message>
    <message>
        <source>Somebody else calls</source>
        <translation>Någon annan ringer</translation>
    </message>
    <message>
        <source>A guardian is here</source>
        <translation>En vårdnadshavare är här</translation>
    </message>
    <message>
        <source>{caller} may not book for this patient. {keys} books all the same; the log keeps it.</source>
        <translation>{caller} får inte boka åt patienten. {keys} bokar ändå; loggen minns det.</translation>
    </message>
    <message>
        <source>Whoever is calling may not book for this patient. {keys} books all the same; the log keeps it.</source>
        <translation>Den som ringer får inte boka åt patienten. {keys} bokar ändå; loggen minns det.</translation>
    </message>
    <message>
        <source>held until {until}</source>
        <translation>hålls till {until}</translation>
    </message>
    <message>
        <source>Somebody has another visit then. Press {keys} again to book all the same.</source>
        <translation>Någon har ett annat besök då. Tryck {keys} en gång till för att boka ändå.</translation>
    </message>
    <message>
        <source>{caller}: may book</source>
        <translation>{caller}: får boka</translation>
    </message>
    <message>
        <source>{caller}: may not book</source>
        <translation>{caller}: får inte boka</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>nummer {number}</translation>
    </message>
    <message>
        <source>new group</source>
        <translation>ny grupp</translation>
    </message>
    <message>
        <source>{name} has another visit then: {time}</source>
        <translation>{name} har ett annat besök då: {time}</translation>
    </message>
    <message>
        <source>{name} comes that day already: {time}</source>
        <translation>{name} kommer redan den dagen: {time}</translation>
    </message>
    <message>
        <source>now {when}</source>
        <translation>nu {when}</translation>
    </message>
    <message>
        <source>Move to {time}</source>
        <translation>Flytta till {time}</translation>
    </message>
    <message>
        <source>{caller} may not cancel for this patient. {keys} cancels all the same; the log keeps it.</source>
        <translation>{caller} får inte avboka åt den här patienten. {keys} avbokar ändå; det står kvar i loggen.</translation>
    </message>
    <message>
        <source>{caller} may not move visits of this patient. {keys} moves it all the same; the log keeps it.</source>
        <translation>{caller} får inte flytta den här patientens besök. {keys} flyttar ändå; det står kvar i loggen.</translation>
    </message>
    <message>
        <source>{caller}: may cancel</source>
        <translation>{caller}: får avboka</translation>
    </message>
    <message>
        <source>{caller}: may not cancel</source>
        <translation>{caller}: får inte avboka</translation>
    </message>
    <message>
        <source>{caller}: may move</source>
        <translation>{caller}: får flytta</translation>
    </message>
    <message>
        <source>{caller}: may not move</source>
        <translation>{caller}: får inte flytta</translation>
    </message>
    <message>
        <source>Cancel the whole group</source>
        <translation>Avboka hela gruppen</translation>
    </message>
    <message>
        <source>Late: less than {hours} hours before the visit</source>
        <translation>Sent: mindre än {hours} timmar före besöket</translation>
    </message>
    <message>
        <source>In good time: {hours} hours or more before the visit</source>
        <translation>I god tid: minst {hours} timmar före besöket</translation>
    </message>
    <message>
        <source>Keep the ticked columns on {keys}; now: {names}</source>
        <translation>Spara de ikryssade kolumnerna på {keys}; nu: {names}</translation>
    </message>
    <message>
        <source>What the schedule shows</source>
        <translation>Vad schemat visar</translation>
    </message>
    <message>
        <source>Tick some columns, then keep them on a key of your own.</source>
        <translation>Kryssa i några kolumner och spara dem på en egen tangent.</translation>
    </message>
    <message>
        <source>Colours tell apart</source>
        <translation>Färgerna skiljer</translation>
    </message>
    <message>
        <source>Clear the group on {keys}: {names}</source>
        <translation>Rensa gruppen på {keys}: {names}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Groups on keys</source>
        <translation>Grupper på tangenter</translation>
    </message>
    <message>
        <source>Colours and signs</source>
        <translation>Färger och tecken</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Tjänster</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Behandlare</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Lägen</translation>
    </message>
    <message>
        <source>no group yet</source>
        <translation>ingen grupp än</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Keep here</source>
        <translation>Spara här</translation>
    </message>
    <message>
        <source>Also {time} with {practitioner}, {day}.</source>
        <translation>Har också {time} hos {practitioner}, {day}.</translation>
    </message>
    <message>
        <source>Also {time}, {day}.</source>
        <translation>Har också {time}, {day}.</translation>
    </message>
    <message>
        <source>At the same time: {time} with {practitioner}, {day}.</source>
        <translation>Samtidigt: {time} hos {practitioner}, {day}.</translation>
    </message>
    <message>
        <source>At the same time: {time}, {day}.</source>
        <translation>Samtidigt: {time}, {day}.</translation>
    </message>
    <message>
        <source>Cannot come today</source>
        <translation>Kan inte komma i dag</translation>
    </message>
    <message>
        <source>Visits that cannot be kept</source>
        <translation>Besök som inte kan stå kvar</translation>
    </message>
    <message>
        <source>not at work</source>
        <comment>a practitioner, that day</comment>
        <translation>inte i tjänst</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Lägg till någon</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>Flera personer</translation>
    </message>
    <message>
        <source>Add: name, phone or date of birth</source>
        <translation>Lägg till: namn, telefon eller födelsedatum</translation>
    </message>
    <message>
        <source>How they come</source>
        <translation>Hur de kommer</translation>
    </message>
    <message>
        <source>Wait between at most</source>
        <translation>Väntan emellan, högst</translation>
    </message>
    <message>
        <source>Times for all</source>
        <translation>Tider för alla</translation>
    </message>
    <message>
        <source>Tick who comes, or add somebody by name.</source>
        <translation>Kryssa för vilka som kommer, eller lägg till någon med namn.</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Efter varandra</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Samtidigt</translation>
    </message>
    <message numerus="yes">
        <source>At most %n people at a time.</source>
        <translation>
            <numerusform>Högst %n person åt gången.</numerusform>
            <numerusform>Högst %n personer åt gången.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits within eight weeks. Allow a longer wait, or another practitioner.</source>
        <translation>Inget passar inom åtta veckor. Tillåt längre väntan eller en annan behandlare.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Service for {name}</source>
        <translation>Tjänst för {name}</translation>
    </message>
    <message>
        <source>Practitioner for {name}</source>
        <translation>Behandlare för {name}</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>vem som helst</translation>
    </message>
    <message>
        <source>Add somebody to the group</source>
        <translation>Lägg till någon i gruppen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>One more than there is room for</source>
        <translation>En fler än det finns plats för</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Vilka som kommer</translation>
    </message>
    <message>
        <source>Nobody comes yet. Type a name above; Enter gives them a place.</source>
        <translation>Ingen kommer än. Skriv ett namn ovanför; Enter ger personen en plats.</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Öppna kortet</translation>
    </message>
    <message>
        <source>Move one</source>
        <translation>Flytta en</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Move the whole group</source>
        <translation>Flytta hela gruppen</translation>
    </message>
    <message>
        <source>Visits to be moved</source>
        <translation>Besök att flytta</translation>
    </message>
    <message>
        <source>Let it be moved</source>
        <translation>Låt det flyttas</translation>
    </message>
    <message>
        <source>New times</source>
        <translation>Nya tider</translation>
    </message>
    <message>
        <source>Whose calls</source>
        <translation>Vems samtal</translation>
    </message>
    <message>
        <source>No time is free within half a year.</source>
        <translation>Ingen tid är ledig inom ett halvår.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Cancel for now</source>
        <translation>Avboka så länge</translation>
    </message>
    <message>
        <source>They are here after all</source>
        <translation>De är här ändå</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alla samtal</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>Ena halvan</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>Andra halvan</translation>
    </message>
    <message>
        <source>Away today: {name}</source>
        <translation>Borta i dag: {name}</translation>
    </message>
    <message>
        <source>Booked with {name}</source>
        <translation>Bokade hos {name}</translation>
    </message>
    <message>
        <source>The clinic is closed then</source>
        <translation>Kliniken har stängt då</translation>
    </message>
    <message>
        <source>Away then</source>
        <translation>Borta då</translation>
    </message>
    <message>
        <source>The time is kept free</source>
        <translation>Tiden hålls fri</translation>
    </message>
    <message>
        <source>Other hours that day</source>
        <translation>Andra tider den dagen</translation>
    </message>
    <message>
        <source>Ends after closing</source>
        <translation>Slutar efter stängning</translation>
    </message>
    <message>
        <source>Over another visit</source>
        <translation>Över ett annat besök</translation>
    </message>
    <message>
        <source>Outside the hours</source>
        <translation>Utanför arbetstiden</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Röstbrevlåda</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Inget svar</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ring igen</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Fel nummer</translation>
    </message>
    <message>
        <source>The call is remembered: {outcome}</source>
        <translation>Samtalet är antecknat: {outcome}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) to be moved</source>
        <translation>
            <numerusform>%n besök att flytta</numerusform>
            <numerusform>%n besök att flytta</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the list of who is away today</comment>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation>Gå igenom dem</translation>
    </message>
    <message>
        <source>The rest of the day of {name} is held</source>
        <translation>Resten av dagen hos {name} hålls</translation>
    </message>
    <message>
        <source>The time of {name} can be booked again</source>
        <translation>Tiden hos {name} kan bokas igen</translation>
    </message>
    <message>
        <source>Everything stands where it stood before</source>
        <translation>Allt står där det stod förut</translation>
    </message>
    <message numerus="yes">
        <source>The rules of the clock have changed: %n visit(s) kept the time that was agreed</source>
        <translation>
            <numerusform>Klockans regler har ändrats: %n besök behöll den tid som var sagd</numerusform>
            <numerusform>Klockans regler har ändrats: %n besök behöll den tid som var sagd</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name} cannot see you at the time we agreed. I am sorry. May I offer you another time?” Say no more of why.</source>
        <translation>”{name} kan tyvärr inte ta emot dig på den tid vi sa. Får jag föreslå en annan tid?” Säg inget mer om varför.</translation>
    </message>
    <message>
        <source>The visit of {name} is kept at its time</source>
        <translation>Besöket av {name} hålls kvar på sin tid</translation>
    </message>
    <message>
        <source>Kept at its time</source>
        <translation>Hålls kvar på sin tid</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>{name} is away today.</source>
        <translation>{name} är borta i dag.</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) moved</source>
        <translation>
            <numerusform>%n besök flyttat</numerusform>
            <numerusform>%n besök flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) cancelled, new time later</source>
        <translation>
            <numerusform>%n besök avbokat, ny tid senare</numerusform>
            <numerusform>%n besök avbokade, ny tid senare</numerusform>
        </translation>
    </message>
    <message>
        <source>over another visit: {why}</source>
        <translation>dubbelbokad: {why}</translation>
    </message>
    <message>
        <source>Who asked?</source>
        <translation>Vem bad om det?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Frånvaro</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>hela dagen</translation>
    </message>
    <message>
        <source>{place} is not bookable</source>
        <translation>{place} är inte bokningsbar</translation>
    </message>
    <message>
        <source>Closed: {day}</source>
        <comment>a holiday</comment>
        <translation>Stängt: {day}</translation>
    </message>
    <message>
        <source>Enter writes it into the log beside the move. Esc leaves it as “not said”.</source>
        <translation>Enter skriver in det i loggen intill flytten. Esc lämnar det som ”inte angivet”.</translation>
    </message>
    <message>
        <source>The patient has another visit then, {when}. Press {keys} again to book this one all the same.</source>
        <translation>Patienten har redan ett besök då, {when}. Tryck {keys} igen för att boka ändå.</translation>
    </message>
    <message>
        <source>The patient comes for the same that day already, {when}. Press {keys} again to book this one all the same.</source>
        <translation>Patienten kommer redan för samma sak den dagen, {when}. Tryck {keys} igen för att boka ändå.</translation>
    </message>
    <message>
        <source>after the clock goes back</source>
        <translation>efter att klockan ställts tillbaka</translation>
    </message>
    <message>
        <source>The patient has another visit then. Press {keys} again to move this one there all the same.</source>
        <translation>Patienten har ett annat besök då. Tryck {keys} igen för att flytta hit det ändå.</translation>
    </message>
    <message>
        <source>{time} late</source>
        <comment>a practitioner</comment>
        <translation>{time} sen</translation>
    </message>
    <message>
        <source>the end of the day</source>
        <translation>dagens slut</translation>
    </message>
    <message>
        <source>kept at its time</source>
        <translation>låst på sin tid</translation>
    </message>
    <message>
        <source>The caller may not book for {names}. {keys} books all the same; the log keeps it.</source>
        <translation>Den som ringer får inte boka åt {names}. {keys} bokar ändå; det står kvar i loggen.</translation>
    </message>
    <message>
        <source>{name} calls</source>
        <translation>{name} ringer</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Vem som ringer</translation>
    </message>
    <message>
        <source>{when} is free for all of them.</source>
        <translation>{when} är ledigt för alla.</translation>
    </message>
    <message>
        <source>{when} is not free for all of them; below are the next.</source>
        <translation>{when} är inte ledigt för alla; nedan står de närmaste.</translation>
    </message>
    <message>
        <source>At least one has room.</source>
        <translation>Minst en får plats.</translation>
    </message>
    <message>
        <source>At most 50 have room.</source>
        <translation>Högst 50 får plats.</translation>
    </message>
    <message>
        <source>How many have room</source>
        <translation>Hur många får plats</translation>
    </message>
    <message>
        <source>How many have room in this group</source>
        <translation>Hur många får plats i den här gruppen</translation>
    </message>
    <message>
        <source>Usually {many}. Enter saves, Esc leaves it.</source>
        <translation>Vanligen {many}. Enter sparar, Esc låter det vara.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Skriv ett tal.</translation>
    </message>
    <message>
        <source>No visit is left to be moved.</source>
        <translation>Inget besök är kvar att flytta.</translation>
    </message>
    <message>
        <source>The visit of {name} may be moved</source>
        <translation>Besöket för {name} får flyttas</translation>
    </message>
    <message>
        <source>Not to be rung up</source>
        <translation>Ska inte ringas upp</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Inget nummer</translation>
    </message>
    <message>
        <source>The half-written booking of {name}. Somebody else calls: {keys} puts it aside and begins anew.</source>
        <translation>Den halvskrivna bokningen för {name}. Ringer någon annan: {keys} lägger den åt sidan och börjar om.</translation>
    </message>
    <message>
        <source>If somebody else calls, {keys} looks for them by it.</source>
        <translation>Ringer någon annan: {keys} söker efter den personen med det.</translation>
    </message>
    <message>
        <source>Colours and signs: {names}</source>
        <translation>Färger och tecken: {names}</translation>
    </message>
    <message>
        <source>closed, or a pause around a visit</source>
        <translation>stängt, eller paus kring ett besök</translation>
    </message>
    <message>
        <source>free, but too short</source>
        <translation>ledigt, men för kort</translation>
    </message>
    <message>
        <source>held for a caller</source>
        <translation>hålls för en som ringer</translation>
    </message>
    <message>
        <source>booked over another visit</source>
        <translation>bokad över ett annat besök</translation>
    </message>
    <message>
        <source>The time is not held any more.</source>
        <translation>Tiden hålls inte längre.</translation>
    </message>
    <message>
        <source>No free time found. Choose another service, day, practitioner or room.</source>
        <translation>Ingen ledig tid hittades. Välj en annan tjänst, dag, behandlare eller ett annat rum.</translation>
    </message>
    <message>
        <source>Book over another visit</source>
        <translation>Boka över ett annat besök</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>of groups</comment>
        <translation>
            <numerusform>%n plats</numerusform>
            <numerusform>%n platser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <comment>times or places</comment>
        <translation>
            <numerusform>%n ledig</numerusform>
            <numerusform>%n lediga</numerusform>
        </translation>
    </message>
    <message>
        <source>Places: in groups of {service} that stand, and in those that still fit. Enter opens the day.</source>
        <translation>Platser: i de grupper för {service} som finns och i dem som fortfarande får plats. Enter öppnar dagen.</translation>
    </message>
    <message>
        <source>A new time</source>
        <translation>En ny tid</translation>
    </message>
    <message>
        <source>Note of the visit</source>
        <translation>Besökets anteckning</translation>
    </message>
    <message>
        <source>Whoever opens the card reads it; it is printed nowhere. Empty: none.</source>
        <translation>Den som öppnar kortet läser den; den skrivs inte ut någonstans. Tom: ingen.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Spara anteckningen</translation>
    </message>
    <message>
        <source>Parked calls</source>
        <translation>Parkerade samtal</translation>
    </message>
    <message>
        <source>Enter takes a call up. Del lets it go, and its time with it.</source>
        <translation>Enter tar upp ett samtal. Del släpper det och dess tid.</translation>
    </message>
    <message>
        <source>Pinboard</source>
        <translation>Anslagstavla</translation>
    </message>
    <message>
        <source>Each keeps its time until Ctrl V puts it down elsewhere.</source>
        <translation>Alla behåller sin tid tills Ctrl V lägger ner dem på en annan.</translation>
    </message>
    <message>
        <source>Find a new time</source>
        <translation>Sök ny tid</translation>
    </message>
    <message>
        <source>Let it stay</source>
        <translation>Låt den vara</translation>
    </message>
    <message>
        <source>Pinboard: let go here</source>
        <translation>Anslagstavlan: släpp här</translation>
    </message>
    <message>
        <source>Only in: {rooms}. Press to let any room do.</source>
        <translation>Bara i: {rooms}. Tryck för att låta vilket rum som helst duga.</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n rum</numerusform>
            <numerusform>%n rum</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns, groups and colours</source>
        <translation>Kolumner, grupper och färger</translation>
    </message>
    <message>
        <source>Free time</source>
        <translation>Ledig tid</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Varje status</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Show the rooms side by side, not the practitioners</source>
        <translation>Visa rummen bredvid varandra i stället för mottagarna</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utrustning</translation>
    </message>
    <message>
        <source>Show the devices side by side, not the practitioners</source>
        <translation>Visa utrustningen bredvid varandra i stället för behandlarna</translation>
    </message>
    <message>
        <source>Whole week</source>
        <translation>Hela veckan</translation>
    </message>
    <message>
        <source>Which status is listed</source>
        <translation>Vilken status som visas</translation>
    </message>
    <message>
        <source>fri, w48, in 6 w</source>
        <translation>fre, om 6 v</translation>
    </message>
    <message>
        <source>Whose week or month</source>
        <translation>Vems vecka eller månad</translation>
    </message>
    <message>
        <source>What is to be free</source>
        <translation>Vad det ska finnas tid för</translation>
    </message>
    <message>
        <source>How the schedule is shown</source>
        <translation>Hur schemat visas</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 24/11, fri, w48 or in 6 w.</source>
        <translation>Det är inget datum. Skriv 24/11, fre, v48 eller om 6 v.</translation>
    </message>
    <message>
        <source>The cancelled appointments are shown</source>
        <translation>De avbokade tiderna visas</translation>
    </message>
    <message>
        <source>The cancelled ones are hidden</source>
        <translation>De avbokade tiderna är dolda</translation>
    </message>
    <message>
        <source>Nobody works this week</source>
        <translation>Ingen arbetar den här veckan</translation>
    </message>
    <message>
        <source>Choose another week.</source>
        <translation>Välj en annan vecka.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>One day back</source>
        <translation>En dag bakåt</translation>
    </message>
    <message>
        <source>One week back</source>
        <translation>En vecka bakåt</translation>
    </message>
    <message>
        <source>One month back</source>
        <translation>En månad bakåt</translation>
    </message>
    <message>
        <source>One day forward</source>
        <translation>En dag framåt</translation>
    </message>
    <message>
        <source>{when} · visit {number} of {count}</source>
        <translation>{when} · besök {number} av {count}</translation>
    </message>
    <message>
        <source>stays: {why}</source>
        <translation>står kvar: {why}</translation>
    </message>
    <message>
        <source>Change a series</source>
        <translation>Ändra en serie</translation>
    </message>
    <message>
        <source>Which visits</source>
        <translation>Vilka besök</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>Ny tid</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Vad som skulle hända</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Som förut</translation>
    </message>
    <message numerus="yes">
        <source>Move %n visit(s)</source>
        <translation>
            <numerusform>Flytta %n besök</numerusform>
            <numerusform>Flytta %n besök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n visit(s)</source>
        <translation>
            <numerusform>Avboka %n besök</numerusform>
            <numerusform>Avboka %n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Bara detta</translation>
    </message>
    <message>
        <source>This and later</source>
        <translation>Detta och senare</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avboka</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be moved and stay(s)</source>
        <translation>
            <numerusform>%n går inte att flytta och står kvar</numerusform>
            <numerusform>%n går inte att flytta och står kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n visit(s)</source>
        <translation>
            <numerusform>Boka %n besök</numerusform>
            <numerusform>Boka %n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Varje</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Or until a day, such as 24/12</source>
        <translation>Eller till en dag, t.ex. 24/12</translation>
    </message>
    <message>
        <source>The days of the series</source>
        <translation>Seriens dagar</translation>
    </message>
    <message>
        <source>Enter on a day: the nearest time, the next day, or skip it.</source>
        <translation>Enter på en dag: närmaste tid, nästa dag eller hoppa över.</translation>
    </message>
    <message>
        <source>closed that day</source>
        <translation>stängt den dagen</translation>
    </message>
    <message>
        <source>away that day</source>
        <translation>borta den dagen</translation>
    </message>
    <message>
        <source>time taken</source>
        <translation>tiden är upptagen</translation>
    </message>
    <message>
        <source>too little room</source>
        <translation>för ont om tid</translation>
    </message>
    <message>
        <source>has passed</source>
        <translation>har passerat</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>veckor</translation>
    </message>
    <message>
        <source>months, {nth} {weekday}</source>
        <translation>månader, {nth} {weekday}</translation>
    </message>
    <message>
        <source>months, day {day}</source>
        <translation>månader, dag {day}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>första</translation>
    </message>
    <message>
        <source>second</source>
        <translation>andra</translation>
    </message>
    <message>
        <source>third</source>
        <translation>tredje</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>fjärde</translation>
    </message>
    <message>
        <source>last</source>
        <translation>sista</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>hoppas över</translation>
    </message>
    <message>
        <source>Days later (-1: earlier)</source>
        <translation>Dagar senare (-1: tidigare)</translation>
    </message>
    <message>
        <source>not {meant}: {why}</source>
        <translation>inte {meant}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n flyttat</numerusform>
            <numerusform>%n flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n hoppas över</numerusform>
            <numerusform>%n hoppas över</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the birth date, the phone or the patient number, and tick what is told: {keys}. Then book.</source>
        <translation>Fråga efter födelsedatum, telefon eller patientnummer och bocka av det som uppges: {keys}. Boka sedan.</translation>
    </message>
    <message>
        <source>The caller told the {name}</source>
        <translation>Uppgivet av den som ringer: {name}</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>nothing about health</source>
        <translation>inget om hälsa</translation>
    </message>
    <message>
        <source>{date} is a {weekday}.</source>
        <translation>{date} är en {weekday}.</translation>
    </message>
    <message>
        <source>When the caller can come</source>
        <translation>När den som ringer kan komma</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>Vem ber om det?</translation>
    </message>
    <message>
        <source>The patient asks</source>
        <translation>Patienten ber om det</translation>
    </message>
    <message>
        <source>Somebody else asks</source>
        <translation>Någon annan ber om det</translation>
    </message>
    <message>
        <source>The clinic asks</source>
        <translation>Kliniken ber om det</translation>
    </message>
    <message>
        <source>that time has passed</source>
        <translation>den tiden är förbi</translation>
    </message>
    <message>
        <source>does not work then</source>
        <translation>arbetar inte då</translation>
    </message>
    <message>
        <source>not there before {until}</source>
        <translation>inte på plats före {until}</translation>
    </message>
    <message>
        <source>has other hours that day</source>
        <translation>har andra tider den dagen</translation>
    </message>
    <message>
        <source>the clinic is closed that day</source>
        <translation>kliniken är stängd den dagen</translation>
    </message>
    <message>
        <source>the time is kept free until {until}</source>
        <translation>tiden hålls fri till {until}</translation>
    </message>
    <message>
        <source>the group is full</source>
        <translation>gruppen är full</translation>
    </message>
    <message>
        <source>tue am · from 12/12 · room 2 · fri 10?</source>
        <translation>tis fm · från 12/12 · rum 2 · fre 10?</translation>
    </message>
    <message>
        <source>booked until {until}</source>
        <translation>upptagen till {until}</translation>
    </message>
    <message>
        <source>the room is taken until {until}</source>
        <translation>rummet är upptaget till {until}</translation>
    </message>
    <message>
        <source>what it needs is taken until {until}</source>
        <translation>det som behövs är upptaget till {until}</translation>
    </message>
    <message>
        <source>held for another caller</source>
        <translation>hålls för någon annan som ringer</translation>
    </message>
    <message>
        <source>would end {minutes} min too late</source>
        <translation>skulle sluta {minutes} min för sent</translation>
    </message>
    <message>
        <source>too short by {minutes} min</source>
        <translation>{minutes} min för kort</translation>
    </message>
    <message>
        <source>{minutes} min too near another visit</source>
        <translation>{minutes} min för nära ett annat besök</translation>
    </message>
    <message>
        <source>on leave until {until}</source>
        <translation>har ledigt till {until}</translation>
    </message>
    <message>
        <source>away until {until}</source>
        <translation>borta till {until}</translation>
    </message>
    <message>
        <source>in a meeting until {until}</source>
        <translation>i möte till {until}</translation>
    </message>
    <message>
        <source>on a course until {until}</source>
        <translation>på kurs till {until}</translation>
    </message>
    <message>
        <source>the clinic is closed until {until}</source>
        <translation>kliniken är stängd till {until}</translation>
    </message>
    <message>
        <source>not bookable until {until}</source>
        <translation>inte bokningsbar till {until}</translation>
    </message>
    <message>
        <source>{when} is not free.</source>
        <translation>{when} är inte ledig.</translation>
    </message>
    <message>
        <source>{when} is free with {who}.</source>
        <translation>{when} är ledig hos {who}.</translation>
    </message>
    <message>
        <source>Nobody here gives that service.</source>
        <translation>Ingen här ger den tjänsten.</translation>
    </message>
    <message>
        <source>not in that room</source>
        <translation>inte i det rummet</translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s).</source>
        <translation>
            <numerusform>Och %n till.</numerusform>
            <numerusform>Och %n till.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbokade</translation>
    </message>
    <message>
        <source>Show the cancelled appointments too</source>
        <translation>Visa även avbokade besök</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Gå till ett datum</translation>
    </message>
    <message>
        <source>Nobody works this day</source>
        <translation>Ingen arbetar den här dagen</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Välj en annan dag.</translation>
    </message>
    <message>
        <source>Leave until {until}</source>
        <translation>Frånvaro till {until}</translation>
    </message>
    <message>
        <source>Away until {until}</source>
        <translation>Borta till {until}</translation>
    </message>
    <message>
        <source>Meeting until {until}</source>
        <translation>Möte till {until}</translation>
    </message>
    <message>
        <source>Course until {until}</source>
        <translation>Kurs till {until}</translation>
    </message>
    <message>
        <source>Closed until {until}</source>
        <translation>Stängt till {until}</translation>
    </message>
    <message>
        <source>Not bookable until {until}</source>
        <translation>Inte bokningsbar till {until}</translation>
    </message>
    <message>
        <source>Leave all day</source>
        <translation>Ledig hela dagen</translation>
    </message>
    <message>
        <source>Away all day</source>
        <translation>Borta hela dagen</translation>
    </message>
    <message>
        <source>Meeting all day</source>
        <translation>Möte hela dagen</translation>
    </message>
    <message>
        <source>Course all day</source>
        <translation>Kurs hela dagen</translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation>Stängt hela dagen</translation>
    </message>
    <message>
        <source>Not bookable all day</source>
        <translation>Inte bokningsbar hela dagen</translation>
    </message>
    <message>
        <source>free {free} min, {lacking} too short</source>
        <translation>ledigt {free} min, {lacking} för kort</translation>
    </message>
    <message>
        <source>{time}, free</source>
        <translation>{time}, ledigt</translation>
    </message>
    <message>
        <source>{name} is taken along. Go to another time and press Ctrl V.</source>
        <translation>{name} följer med. Gå till en annan tid och tryck Ctrl V.</translation>
    </message>
    <message>
        <source>Schedule for {day}</source>
        <translation>Schema för {day}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} till {end}</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>har en anteckning</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>föreslagen</translation>
    </message>
    <message>
        <source>{who} does not work this day</source>
        <translation>{who} arbetar inte den här dagen</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Välj den här</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Inte samma person</translation>
    </message>
    <message>
        <source>Perhaps registered already</source>
        <translation>Finns kanske redan</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Nästa lediga</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Hos vem</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Vem som helst</translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation>Sök i stället</translation>
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
        <source>Phone or e-mail</source>
        <translation>Telefon eller e-post</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Vem ber om det</translation>
    </message>
    <message>
        <source>Another patient</source>
        <translation>En annan patient</translation>
    </message>
    <message>
        <source>Hide birth date and phone</source>
        <translation>Dölj födelsedatum och telefon</translation>
    </message>
    <message>
        <source>Show birth date and phone</source>
        <translation>Visa födelsedatum och telefon</translation>
    </message>
    <message>
        <source>One week forward</source>
        <translation>En vecka framåt</translation>
    </message>
    <message>
        <source>One month forward</source>
        <translation>En månad framåt</translation>
    </message>
    <message>
        <source>{week}: {first} to {last}</source>
        <translation>{week}: {first} till {last}</translation>
    </message>
    <message>
        <source>The first visit is a {weekday}. For other days alone choose another.</source>
        <translation>Det första besöket är en {weekday}. Välj ett annat första besök för enbart andra dagar.</translation>
    </message>
    <message>
        <source>Two answers do not fit this card. Do not say what it has. End the call and ring the number on the card, or ask a colleague.</source>
        <translation>Två svar stämmer inte med kortet. Säg inte vad som står där. Avsluta samtalet och ring numret på kortet, eller fråga en kollega.</translation>
    </message>
    <message>
        <source>Not booked: two answers do not fit, and nothing that was told does.</source>
        <translation>Inte bokat: två svar stämmer inte, och inget som sades gör det.</translation>
    </message>
    <message>
        <source>Pressed again: they told another one than the card has</source>
        <translation>En gång till: något annat sades än det som står på kortet</translation>
    </message>
    <message>
        <source>Ask for what the card has ({known}), and tick what is told: {keys}. Then book.</source>
        <translation>Fråga efter det som kortet har ({known}), och bocka för det som uppges: {keys}. Boka sedan.</translation>
    </message>
    <message>
        <source>The caller told another {name} than the card has</source>
        <translation>Den som ringer sa något annat än kortets {name}</translation>
    </message>
    <message>
        <source>another birth date</source>
        <translation>annat födelsedatum</translation>
    </message>
    <message>
        <source>another phone</source>
        <translation>annan telefon</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>annat nummer</translation>
    </message>
    <message>
        <source>Note for the visit</source>
        <translation>Anteckning till besöket</translation>
    </message>
    <message>
        <source>Write nothing about health here</source>
        <translation>Skriv inget om hälsa här</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n tecken kvar</numerusform>
            <numerusform>%n tecken kvar</numerusform>
        </translation>
    </message>
</context>
</TS>
