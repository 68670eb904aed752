//! Bank accounts, national register numbers and plates. All numbers are made up; those with check
//! digits were computed for these tests.

use crate::common::{found_exactly, found_nothing};
use screening::PrivacyCategory::{Iban, NationalId, Plate};

/// A Belgian IBAN over ten digits: the national check modulo 97, then the one of ISO 7064.
fn belgian_iban(ten: u64) -> String {
    let national = if ten.is_multiple_of(97) { 97 } else { ten % 97 };
    let body = u128::from(ten) * 100 + u128::from(national);
    // "BE00" at the end reads 11 14 00.
    let check = 98 - (body * 1_000_000 + 111_400) % 97;
    format!("BE{check:02}{body:012}")
}

fn grouped(iban: &str, separator: &str) -> String {
    iban.as_bytes()
        .chunks(4)
        .map(|c| String::from_utf8_lossy(c).into_owned())
        .collect::<Vec<_>>()
        .join(separator)
}

#[test]
fn ibans_in_every_grouping() {
    for ten in [9_935_127_480, 1_234_567_890, 97, 7_777_777_777] {
        let iban = belgian_iban(ten);
        for notation in [
            iban.clone(),
            grouped(&iban, " "),
            grouped(&iban, "-"),
            grouped(&iban, "."),
            grouped(&iban, "\u{a0}"),
            grouped(&iban.to_lowercase(), " "),
        ] {
            found_exactly(Iban, &format!("Stort het saldo op «{notation}» voor het einde van de maand."));
        }
    }
}

#[test]
fn ibans_of_other_countries() {
    // The example accounts of the SWIFT IBAN registry.
    for iban in [
        "NL91 ABNA 0417 1643 00",
        "NL91ABNA0417164300",
        "DE89 3704 0044 0532 0130 00",
        "LU28 0019 4006 4475 0000",
        "FR14 2004 1010 0505 0001 3M02 606",
        "ES91 2100 0418 4502 0005 1332",
        "GB29 NWBK 6016 1331 9268 19",
        "PL61 1090 1014 0000 0712 1981 2874",
        "TR33 0006 1005 1978 6457 8413 26",
        "PT50 0002 0123 1234 5678 9015 4",
    ] {
        found_exactly(Iban, &format!("Zijn rekening («{iban}») staat op de brief."));
    }
}

#[test]
fn wrong_check_digits_count_only_near_a_word_about_money() {
    let iban = belgian_iban(1_234_567_890);
    let wrong = format!("BE{:02}{}", (iban[2..4].parse::<u32>().expect("valid") + 1) % 97, &iban[4..]);
    found_exactly(Iban, &format!("Ik stortte op rekening «{wrong}» van de vzw."));
    found_nothing(&format!("De code {wrong} stond op de doos."));
    found_exactly(Iban, "Vroeger was het «001-0000001-77» op naam van vader.");
    found_nothing("De code 001-0000001-02 stond op de doos.");
}

fn national_id(birth: u64, serial: u64, from_2000: bool) -> String {
    let nine = birth * 1000 + serial;
    let check = 97 - (nine + if from_2000 { 2_000_000_000 } else { 0 }) % 97;
    format!("{nine:09}{check:02}")
}

fn dotted(id: &str) -> String {
    format!("{}.{}.{}-{}.{}", &id[..2], &id[2..4], &id[4..6], &id[6..9], &id[9..])
}

#[test]
fn national_register_numbers_of_both_centuries_and_bis_numbers() {
    for id in [
        national_id(370_914, 974, false),
        national_id(851_231, 1, false),
        national_id(20_528, 976, true),
        national_id(190_412, 257, true),
        national_id(853_231, 12, false),  // bis number, sex not known
        national_id(855_231, 345, false), // bis number, sex known
        national_id(104_715, 500, true),
        national_id(850_000, 77, false), // day and month not known
    ] {
        for notation in [
            id.clone(),
            dotted(&id),
            format!("{} {} {}", &id[..6], &id[6..9], &id[9..]),
            format!("{}-{}-{}", &id[..6], &id[6..9], &id[9..]),
            format!("{} {} {} {} {}", &id[..2], &id[2..4], &id[4..6], &id[6..9], &id[9..]),
            dotted(&id).replace('-', "/"),
        ] {
            found_exactly(NationalId, &format!("Op het blad stond ook «{notation}» van mijn moeder."));
        }
    }
}

#[test]
fn other_long_numbers_are_no_national_register_numbers() {
    let id = national_id(851_231, 1, false);
    let wrong = format!("{}{:02}", &id[..9], (id[9..].parse::<u32>().expect("valid") + 1) % 97);
    found_nothing(&format!("Het dossier draagt nummer {wrong} volgens de brief."));
    found_exactly(NationalId, &format!("Mijn rijksregisternummer «{wrong}» stond open en bloot."));
    // Month 13 and month 33 do not exist.
    found_nothing(&format!("Volgnummer {} is nog vrij.", national_id(851_301, 123, false)));
    found_nothing(&format!("Volgnummer {} is nog vrij.", national_id(853_301, 123, false)));
    found_nothing(&format!("Volgnummer 7{id} is nog vrij."));
    found_nothing(&format!("Volgnummer {id}7 is nog vrij."));
}

#[test]
fn plates() {
    for marked in [
        "De wagen met plaat «1-ABC-123» staat altijd op de stoep.",
        "Er stond een «2-BHX-917» voor de poort.",
        "Er stond een «1ABC123» voor de poort.",
        "Er stond een «1 GHT 885» voor de poort.",
        "Zijn auto («1-abc-123») blokkeert de uitgang.",
        "De nummerplaat is «1.abc.123», geloof ik.",
        "Haar oude auto, «DVB-918», lekt olie.",
        "Haar oude auto, «DVB 918», lekt olie.",
        "Een wagen met «918-DVB» reed ons bijna omver.",
        "De taxi met plaat «T-XAB-123» kwam te laat.",
        "Een Nederlandse wagen, «GX-123-B», stond dubbel.",
        "Nederlandse platen: «12-AB-34», «AB-12-CD», «12-ABC-3», «1-ABC-23», «AB-123-C».",
    ] {
        found_exactly(Plate, marked);
    }
}

#[test]
fn no_plates() {
    for text in [
        "Om 3 UUR 100 mensen in de gang.",
        "Het kost 3 EUR 250 keer per jaar.",
        "COVID-19 was een moeilijke tijd, DSM-5 kennen ze niet.",
        "Bus 123 en lijn 5 stoppen voor de deur.",
        "Ik geef 1 ster en mijn man 2.",
        "Wij wachten al van 2-3 maanden op een plek van 3-5 dagen.",
        "IK ZEG HET NOG 1 KEER 100 KEER GEVRAAGD.",
        "De brochure A-12 telt 100 pagina's.",
        "De zorg is ISO-900 en meer van dat.",
        "De groep van 3-6 jaar eet om 12 uur.",
    ] {
        found_nothing(text);
    }
}
