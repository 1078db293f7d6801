<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>family</name>
    <message>
        <source>What you typed is kept and not saved yet.</source>
        <translation>Det du skrev finns kvar men är inte sparat än.</translation>
    </message>
    <message>
        <source>Somebody who is no patient</source>
        <translation>Någon som inte är patient</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Närstående</translation>
    </message>
    <message>
        <source>Around the patient</source>
        <translation>Runt patienten</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Vad som visas</translation>
    </message>
    <message>
        <source>Nobody stands here yet. Add a parent, a partner or a carer by name, and say what each may do for the other.</source>
        <translation>Ingen står här än. Lägg till en förälder, en partner eller en anhörig med namn, och säg vad de får göra åt varandra.</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>Lägg till en närstående</translation>
    </message>
    <message>
        <source>Add: name, phone or date of birth</source>
        <translation>Lägg till: namn, telefon eller födelsedatum</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Inte sparat än</translation>
    </message>
    <message>
        <source>These two are relatives already. Change that relation instead.</source>
        <translation>De två är redan närstående. Ändra den relationen i stället.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>ordered to be there, is to be remote</source>
        <translation>beställd på plats, ska vara på distans</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Att kontrollera</translation>
    </message>
    <message>
        <source>Enter on an interpreter: ordered, then confirmed, then not ordered.</source>
        <translation>Enter på en tolk: beställd, sedan bekräftad, sedan inte beställd.</translation>
    </message>
    <message>
        <source>No visit of the coming days needs an interpreter, and no child has grown into an age at which guardians are looked at again.</source>
        <translation>Inget besök de närmaste dagarna behöver tolk, och inget barn har nått en ålder då vårdnadshavare ses över.</translation>
    </message>
    <message>
        <source>not ordered</source>
        <translation>inte beställd</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>beställd</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bekräftad</translation>
    </message>
    <message>
        <source>ordered for another time</source>
        <translation>beställd till en annan tid</translation>
    </message>
    <message>
        <source>ordered for another language ({language})</source>
        <translation>beställd för ett annat språk ({language})</translation>
    </message>
    <message>
        <source>ordered remote, is to be there</source>
        <translation>beställd på distans, ska vara på plats</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>på distans</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Tolkar</translation>
    </message>
    <message>
        <source>Guardians to look at again</source>
        <translation>Vårdnadshavare att se över</translation>
    </message>
    <message>
        <source>turned {age}, {day}</source>
        <translation>fyllde {age}, {day}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>till {date}</translation>
    </message>
    <message>
        <source>never tell times or address</source>
        <translation>säg aldrig tider eller adress</translation>
    </message>
    <message>
        <source>never tell the address</source>
        <translation>säg aldrig adressen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avboka</translation>
    </message>
    <message>
        <source>Be told</source>
        <translation>Få veta</translation>
    </message>
    <message>
        <source>the clinic’s own</source>
        <translation>klinikens eget</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Visits take longer by</source>
        <translation>Besök tar längre tid med</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>The interpreter may be remote</source>
        <translation>Tolken får vara på distans</translation>
    </message>
    <message>
        <source>Hard of hearing</source>
        <translation>Hör dåligt</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Rullstol</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Tyst rum</translation>
    </message>
    <message>
        <source>Kept as long as the card and removed with it. Nothing about health is written at the desk.</source>
        <translation>Sparas så länge kortet finns och tas bort med det. Inget om hälsa skrivs i receptionen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>May be rung</source>
        <translation>Får ringas upp</translation>
    </message>
    <message>
        <source>May be left a voicemail</source>
        <translation>Får få röstmeddelande</translation>
    </message>
    <message>
        <source>May get text messages</source>
        <translation>Får få sms</translation>
    </message>
    <message>
        <source>May get e-mail</source>
        <translation>Får få e-post</translation>
    </message>
    <message>
        <source>May be reminded and offered times</source>
        <translation>Får påminnas och erbjudas tider</translation>
    </message>
    <message>
        <source>Give a name, not the clinic’s</source>
        <translation>Säg ett namn, inte klinikens</translation>
    </message>
    <message>
        <source>Neutral envelope</source>
        <translation>Neutralt kuvert</translation>
    </message>
    <message>
        <source>Send nothing to the address on the card</source>
        <translation>Skicka inget till adressen på kortet</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>So that nobody else learns of it</source>
        <translation>Så att ingen annan får veta</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Avled den</translation>
    </message>
    <message>
        <source>Stops letters, reminders and calls. Everything else is kept.</source>
        <translation>Stoppar brev, påminnelser och samtal. Allt annat finns kvar.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>They are the patient’s</source>
        <translation>Den närstående är patientens</translation>
    </message>
    <message>
        <source>The patient is their</source>
        <translation>Patienten är den närståendes</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Vårdnad</translation>
    </message>
    <message>
        <source>Letters to this guardian go to</source>
        <translation>Brev till vårdnadshavaren går till</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Vilar på</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Daterad</translation>
    </message>
    <message>
        <source>Empty: as long as nobody ends it</source>
        <translation>Tomt: så länge ingen avslutar den</translation>
    </message>
    <message>
        <source>Empty: to the patient’s address</source>
        <translation>Tomt: till patientens adress</translation>
    </message>
    <message>
        <source>They may, for the patient</source>
        <translation>Den närstående får, åt patienten</translation>
    </message>
    <message>
        <source>The patient may, for them</source>
        <translation>Patienten får, åt den närstående</translation>
    </message>
    <message>
        <source>Never tell them the address</source>
        <translation>Säg aldrig adressen</translation>
    </message>
    <message>
        <source>Never tell them the times</source>
        <translation>Säg aldrig tiderna</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Looked at, still holds</source>
        <translation>Översedd, gäller fortfarande</translation>
    </message>
    <message>
        <source>Remove this relation</source>
        <translation>Ta bort relationen</translation>
    </message>
    <message>
        <source>May be rung on it</source>
        <translation>Får ringas på det</translation>
    </message>
    <message>
        <source>May be left a voicemail on it</source>
        <translation>Får få röstmeddelande på det</translation>
    </message>
    <message>
        <source>May get text messages on it</source>
        <translation>Får få sms på det</translation>
    </message>
    <message>
        <source>Give a name there, not the clinic’s</source>
        <translation>Uppge ett namn där, inte klinikens</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Andra telefon</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postadress</translation>
    </message>
</context>
</TS>
