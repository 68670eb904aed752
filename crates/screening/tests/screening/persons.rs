//! Names of people: what is one, what is not, and where a span begins and ends.

use crate::common::{found_exactly, found_nothing, report};
use screening::PrivacyCategory::Person;

#[test]
fn names_behind_titles_functions_and_kin() {
    for marked in [
        "Mevrouw «Peeters» was altijd vriendelijk voor ons.",
        "Onze dochter «Lotte» gaat er graag naartoe.",
        "De begeleidster, «Hilde Roelandt», belde ons nog dezelfde avond.",
        "Dokter «De Smet» nam ruim zijn tijd.",
        "Ik sprak met juf «Annelies» over het eten.",
        "Zijn opvoeder «Jonas V.» heeft veel geduld.",
        "We hadden contact met directeur «K. De Smet» over de factuur.",
    ] {
        found_exactly(Person, marked);
    }
}

#[test]
fn names_in_lists_greetings_and_signatures() {
    for marked in [
        "De begeleidsters «Lien», «Sara» en «Wout» zijn top.",
        "Beste «Katrien», bedankt voor alles.",
        "Wij komen graag terug.\n\nVriendelijke groeten,\n«Marleen Wouters»",
    ] {
        found_exactly(Person, marked);
    }
}

#[test]
fn particles_foreign_letters_and_double_names() {
    for marked in [
        "Wij danken mevrouw «Van den Broeck» van harte.",
        "Verpleegkundige «Nadia El Amrani» stond altijd klaar.",
        "Onze zoon «Jan-Baptist» at er goed.",
        "De poetsvrouw heet «Małgorzata» en zij zingt.",
        "Mevrouw «Van den Bossche-Lemmens» verving haar.",
    ] {
        found_exactly(Person, marked);
    }
}

#[test]
fn an_attached_s_is_inside_and_an_apostrophe_s_is_not() {
    found_exactly(Person, "Juf «Emma»'s klas is gezellig.");
    found_exactly(Person, "Onze dochter «Lotte» was ziek. «Lottes» jas bleef daar hangen.");
}

#[test]
fn lower_case_and_capitals_hide_nothing() {
    found_exactly(Person, "juf «merel» is echt de max voor ons kindje");
    found_exactly(Person, "MIJN ZOON «KOBE» IS DAAR GEVALLEN EN NIEMAND ZEGT IETS");
}

#[test]
fn a_name_found_once_is_found_everywhere() {
    let text = "Begeleidster Silke Baetens is goud waard. Toen papa viel, was Silke er meteen bij.";
    let found = report(text).privacy;
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_disguised_name_is_still_one() {
    found_exactly(Person, "Mevrouw «V\u{435}rhoeven» van het onthaal.");
    found_exactly(Person, "Mevrouw «Peet\u{200b}ers» van het onthaal.");
}

#[test]
fn what_is_nobody() {
    for text in [
        "Onze oudste heeft Down en zijn broer Parkinson, zegt men.",
        "Montessori, Freinet of Steiner: de kinderen beslissen mee.",
        "Grootletterboeken gaan vlot, gevolgd door Suske en Wiske.",
        "Op Driekoningen zingen ze langs de deuren en met Sint-Maarten is er een stoet.",
        "De hond heet Max en slaapt onder tafel.",
        "De site aan de Koning Albertlaan wordt verbouwd.",
        "Wij spreken thuis Nederlands, Frans en Turks.",
        "Vanuit Tielt geraakt ge er op zondag niet met de bus.",
        "Het Rode Kruis kwam langs en ook Kind en Gezin weet ervan.",
        "De leefgroep Linde ligt op het gelijkvloers.",
        "In mei en in april was er veel ziekte, in de lente minder.",
        "De Proefballon in Teststad is een goede opvang.",
    ] {
        found_nothing(text);
    }
}

#[test]
fn reasons_and_masks_say_whose_name_it_is() {
    let found = report("Onze dochter Lotte is dol op begeleidster Hilde.").privacy;
    let masks: Vec<&str> = found.iter().map(|f| f.mask.as_str()).collect();
    assert_eq!(masks, ["[naam kind]", "[naam medewerker]"]);
    assert!(found.iter().all(|f| !f.reason.contains("Lotte") && !f.reason.contains("Hilde")));
    assert!(found.iter().all(|f| (0.0..=1.0).contains(&f.confidence)));
}

#[test]
fn a_megabyte_of_names_takes_linear_time() {
    let clock = std::time::Instant::now();
    let found = report(&"Jan en Mia, Van den Broeck K. ".repeat(35_000)).privacy;
    assert!(!found.is_empty());
    assert!(clock.elapsed() < std::time::Duration::from_secs(60), "{:?}", clock.elapsed());
}
