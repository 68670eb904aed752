//! What the masks in a public text stand for, in the language of the mail: the masks themselves are in
//! Dutch, like the page they stand on.

use super::MailShell;
use crate::Speak;

/// The masks that the screening proposes, and the two that editors add most, with the keys of their words.
pub(crate) const MASKS: &[(&str, &str)] = &[
    ("[naam]", "mask-name"),
    ("[naam medewerker]", "mask-name-staff"),
    ("[naam kind]", "mask-name-child"),
    ("[e-mailadres]", "mask-email"),
    ("[telefoonnummer]", "mask-phone"),
    ("[link]", "mask-link"),
    ("[account]", "mask-account"),
    ("[adres]", "mask-address"),
    ("[rijksregisternummer]", "mask-national-id"),
    ("[rekeningnummer]", "mask-bank-account"),
    ("[nummerplaat]", "mask-plate"),
    ("[datum]", "mask-date"),
    ("[kamer]", "mask-room"),
];

impl MailShell {
    /// A mask with what it stands for: "[naam], de naam van iemand". One that an editor thought of shows
    /// itself only.
    pub(super) fn mask(&self, mask: &str) -> String {
        match MASKS.iter().find(|(known, _)| *known == mask) {
            Some((_, key)) => self.with2("masked-kind", "mask", mask, "meaning", self.t(key)),
            None => mask.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn a_mask_is_explained_in_the_language_of_the_mail() {
        let shell =
            |language| MailShell { language, base_url: String::new(), contact: String::new(), demo: false };
        assert_eq!(shell(Language::NL).mask("[naam]"), "[naam], de naam van iemand");
        assert_eq!(shell(Language::of_mails_to("en")).mask("[kamer]"), "[kamer], a room number");
        assert_eq!(shell(Language::of_mails_to("fr")).mask("[naam van de poes]"), "[naam van de poes]");
    }
}
