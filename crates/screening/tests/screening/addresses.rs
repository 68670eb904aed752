//! Addresses: a street with its number, the box, the postcode and the municipality that follow.

use crate::common::{found_exactly, found_nothing};
use screening::PrivacyCategory::Address;

#[test]
fn a_street_with_a_number_and_what_follows() {
    for marked in [
        "Ze woont in de «Kerkstraat 14» bij ons in het dorp.",
        "Wij wonen op de «Rijksweg 214 bus 3, 3620 Lanaken», afspreken kan daar.",
        "Mijn adres is «Lange Leemstraat 341, 2018 Antwerpen».",
        "Stuur het naar «Koningin Astridlaan 87, 8200 Brugge».",
        "Ze verhuisde naar de «Leopoldlaan 5/301, 8430 Middelkerke».",
        "Kom langs op «Schoolstraat 9B, 9140 Temse».",
        "Het huis op de «Brusselsesteenweg 77 b 2» staat leeg.",
        "Nous habitons «rue de la Loi 16, 1000 Bruxelles».",
        "in de «kerkstraat 14b» is het te doen",
    ] {
        found_exactly(Address, marked);
    }
}

#[test]
fn a_street_or_a_municipality_on_its_own_is_none() {
    for text in [
        "De parking aan de Kerkstraat is te klein.",
        "Het is een drukke steenweg met twee rijstroken.",
        "We reden 14 kilometer langs de baan.",
        "Wij komen uit 9000 Gent en zijn tevreden.",
        "We waren onderweg 45 minuten.",
    ] {
        found_nothing(text);
    }
}
