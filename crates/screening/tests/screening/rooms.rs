//! Rooms, flats and beds with a number; floors, groups and amounts are none.

use crate::common::{found_exactly, found_nothing};
use screening::PrivacyCategory::Room;

#[test]
fn a_room_with_its_number() {
    for marked in [
        "Ze ligt op «kamer 214» en kijkt uit op de tuin.",
        "Hij woont in «flat 12B» sinds de zomer.",
        "Ik lag op «kamer 11, bed B» met een meisje.",
        "Er was lawaai in «appartement 2.05» tot laat.",
        "Een bezoek op «kmr 118» mag altijd.",
        "Ze kreeg «studio 14» toegewezen.",
        "Moeder («K112») kreeg geen ontbijt.",
        "Maman occupe la «chambre 207» au premier.",
        "Mijn kamernummer is «kamer nr. 6».",
    ] {
        found_exactly(Room, marked);
    }
}

#[test]
fn what_is_no_room() {
    for text in [
        "Er is een nieuwe lift naar verdieping 3.",
        "Leefgroep 2 heeft een eigen keuken.",
        "Een kamer 2 euro duurder maken is niet eerlijk.",
        "De app 4/10, de opvang 9/10.",
        "Het is een kamer van 18 vierkante meter.",
        "De kinderen kijken graag naar Studio 100.",
    ] {
        found_nothing(text);
    }
}
