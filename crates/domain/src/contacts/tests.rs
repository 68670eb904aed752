use super::*;

const SHIPPED: &str = include_str!("../../../../config/referral/contacts.nl.toml");

fn shipped() -> ContactBook {
    toml::from_str(SHIPPED).unwrap()
}

fn ids(contacts: &[&Contact]) -> Vec<String> {
    contacts.iter().map(|contact| contact.id.clone()).collect()
}

#[test]
fn the_shipped_contacts_are_sound() {
    assert_eq!(shipped().problems(), Vec::<String>::new());
    for contact in &shipped().contacts {
        assert!(contact.public || contact.desk, "{} is for nobody", contact.id);
    }
}

#[test]
fn the_desk_gets_the_contacts_of_kind_and_sector_and_in_danger_the_emergency_numbers_first() {
    let book = shipped();
    let elderly = ids(&book.for_desk(SignalKind::ElderAbuse, Sector::Elderly, Urgency::Serious));
    assert_eq!(elderly, ["zorginspectie", "woonzorglijn", "112", "101"]);
    let child = ids(&book.for_desk(SignalKind::ChildAbuse, Sector::Childcare, Urgency::Danger));
    assert_eq!(child, ["112", "101", "zorginspectie", "vertrouwenscentrum", "kind-en-gezin"]);
}

#[test]
fn every_sector_has_somebody_to_call() {
    let book = shipped();
    let of = |sector| book.for_public(sector).map(|contact| contact.id.as_str()).collect::<Vec<_>>();
    assert_eq!(of(Sector::Childcare), ["112", "101", "1712", "1813", "kind-en-gezin"]);
    assert_eq!(of(Sector::Elderly), ["112", "101", "1712", "1813", "woonzorglijn"]);
    assert_eq!(of(Sector::Disability), ["112", "101", "1712", "1813", "vaph-klachten"]);
    assert_eq!(of(Sector::YouthCare), ["112", "101", "1712", "1813", "jo-lijn"]);
}

#[test]
fn a_contact_is_compared_with_its_source_every_year() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let mut book = shipped();
    assert_eq!(book.stale(day("2026-11-22")).len(), book.contacts.len(), "nobody has called them yet");
    for contact in &mut book.contacts {
        contact.verified_on = Some(day("2026-11-22"));
    }
    assert!(book.stale(day("2027-11-22")).is_empty());
    assert_eq!(book.stale(day("2027-11-23")).len(), book.contacts.len());
}

#[test]
fn what_is_wrong_is_named() {
    let mut book = shipped();
    book.contacts.retain(|contact| !contact.inspectorate);
    assert!(book.problems().iter().any(|problem| problem == "no inspectorate for fraud in youth_care"));
    let mut book = shipped();
    let twice = book.contacts[0].clone();
    book.contacts.push(Contact { website: "http://onveilig.example".into(), inspectorate: true, ..twice });
    let problems = book.problems().join("; ");
    for expected in ["112: occurs twice", "begins with https://", "is no emergency number"] {
        assert!(problems.contains(expected), "{problems}");
    }
    let backwards = SHIPPED.replacen("to = \"17:00\"", "to = \"08:00\"", 1);
    let book: ContactBook = toml::from_str(&backwards).unwrap();
    assert!(book.problems()[0].contains("from is not before to"));
    assert!(toml::from_str::<ContactBook>(&SHIPPED.replacen("from = \"09:00\"", "from = \"9\"", 1)).is_err());
    assert!(toml::from_str::<ContactBook>(&SHIPPED.replacen("public =", "publik =", 1)).is_err());
}
