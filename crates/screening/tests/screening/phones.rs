//! Telephone numbers in the notations of Belgium and the Netherlands, and what only looks like one.

use crate::common::{found_exactly, found_nothing};
use screening::PrivacyCategory::Phone;

#[test]
fn belgian_mobile_numbers() {
    for notation in [
        "0471 90 25 66",
        "0471/90.25.66",
        "0471/90 25 66",
        "0471.90.25.66",
        "0471-90-25-66",
        "0471902566",
        "0471 902 566",
        "0471/902566",
        "04 71 90 25 66",
        "+32 471 90 25 66",
        "+32471902566",
        "+32 (0)471 90 25 66",
        "+32(0)471/90.25.66",
        "0032 471 90 25 66",
        "0032471902566",
        "00 32 471 90 25 66",
        "(+32) 471 90 25 66",
        "(0471) 90 25 66",
        "0471 - 90 25 66",
        "0471\u{a0}90\u{a0}25\u{a0}66",
        "0471–90–25–66",
        "+32 0471 90 25 66",
        "32471902566",
        "32 471 90 25 66",
        "0 4 7 1 9 0 2 5 6 6",
        "+32-471-902566",
        "0456 12 34 56",
    ] {
        found_exactly(Phone, &format!("Je kan mij bereiken op «{notation}», liefst na vijf uur."));
    }
}

#[test]
fn belgian_fixed_numbers() {
    for notation in [
        "02 555 12 34",
        "02/555.12.34",
        "02-555 12 34",
        "(02) 555 12 34",
        "025551234",
        "03 488 12 07",
        "03/488.12.07",
        "09 355 82 17",
        "09.355.82.17",
        "04 223 45 67",
        "04/377.12.34",
        "011 77 20 58",
        "011/77.20.58",
        "014 62 90 35",
        "016-40 12 13",
        "050 27 83 16",
        "051-43 86 20",
        "053/77 88 99",
        "058/31.44.09",
        "067 22 33 44",
        "071/20.30.40",
        "081 22 11 00",
        "089/47.03.66",
        "+32 2 555 12 34",
        "+32 (0)9 355 82 17",
        "0032 9 377 14 60",
        "+32 89 47 03 66",
        "+3225551234",
        "050 - 27 83 16",
        "02 / 555 12 34",
        "0800 99 123",
        "0900 12 345",
        "057-21 46 03",
    ] {
        found_exactly(Phone, &format!("De dienst heeft als tel. «{notation}» maar er neemt niemand op."));
    }
}

#[test]
fn dutch_numbers() {
    for notation in [
        "06 12345678",
        "06-12345678",
        "0612345678",
        "06 12 34 56 78",
        "06-12 34 56 78",
        "+31 6 12345678",
        "+31612345678",
        "+31 (0)6 1234 5678",
        "0031 6 12 34 56 78",
        "020-1234567",
        "020 123 45 67",
        "(020) 123 45 67",
        "0118-612345",
        "0118 61 23 45",
        "+31 20 123 4567",
        "+31 (0)118 612345",
        "0165 - 55 12 34",
        "010-4123456",
        "076 5123456",
        "088-1234567",
        "31612345678",
    ] {
        found_exactly(Phone, &format!("Bel gerust naar «{notation}» als je vragen hebt."));
    }
}

#[test]
fn foreign_and_spoken_numbers() {
    for marked in [
        "Ons kantoor in Rijsel: «+33 3 20 12 34 56».",
        "Oma woont in Keulen, «+49 221 1234567», bel haar niet.",
        "Vader in Marokko bereik je op «00212 661 12 34 56».",
        "Mijn gsm is «nul vier zeven een negentig vijfentwintig zesenzestig», bel maar.",
        "Mijn gsm is «nul vier zeven drie 52 88 10» en dan hoor je het wel.",
        "Bel «nul negen drie vijf vijf acht twee een zeven» na zes uur.",
        "Bel «0471 90 25 66»/«0472 11 22 33» of stuur een bericht.",
        "Twee nummers: «0471 90 25 66» en «02 555 12 34».",
        "Nummer («0471 90 25 66») staat op de deur.",
    ] {
        found_exactly(Phone, marked);
    }
}

#[test]
fn helplines_belong_to_everybody() {
    for text in [
        "In nood belde ik 112 en daarna 1712.",
        "Bel 106 of 107 of 101 als het niet meer gaat, of 1813.",
        "De wachtdokter is te bereiken op 116 117 of 116117.",
        "Het Antigifcentrum (070 245 245) hielp ons meteen.",
        "Ik belde de Druglijn: 078 15 10 20.",
        "De gratis hulplijn 0800 12 345 gaf goede raad.",
    ] {
        found_nothing(text);
    }
}

#[test]
fn numbers_that_are_no_telephone_numbers() {
    for text in [
        "Wij betalen 1.250,00 euro per maand en 48 euro per dag.",
        "Sinds 2019 of 2020 is alles anders, van 2015-2021 was het beter.",
        "Wij wonen in 9000 Gent en werken in 8800 Roeselare.",
        "Open van 09.30-17.00 en op woensdag van 08.30 - 12.00.",
        "Het kost 0,50 euro per uur of 12,75 per dag.",
        "Ons dossiernummer 0412345678 raakte kwijt.",
        "De organisator heeft ondernemingsnummer 0403.019.261 volgens de website.",
        "Op de factuur 2024 0123 4567 89 stond een fout.",
        "Er waren 25 kinderen, 3 begeleiders, 2 stagiairs en 1 poetsvrouw.",
        "Leefgroep 1 2 3 en 4 aten samen om 12 uur.",
        "Wij gaven 8/10, 9/10 en 10/10.",
        "Artikelnummer 02 555 12 34 was niet op voorraad.",
        "De score was 1-0, 2-0 en 3-1.",
        "Klantnummer 025551234 klopt niet.",
    ] {
        found_nothing(text);
    }
}
