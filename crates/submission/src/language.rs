//! The language in which somebody wants to be written to.

use domain::FieldError;
use templates::Language;

/// What is wrong with the language of somebody's mails: nothing, or that the interface does not exist in it.
pub(crate) fn check(code: &str) -> Option<FieldError> {
    let unknown = || FieldError::new("/language", "unknown_language", "Kies een van de talen in de lijst.");
    code.parse::<Language>().is_err().then(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_interface_will_do() {
        assert!(Language::ALL.into_iter().all(|language| check(language.code()).is_none()));
        for wrong in ["", "NL", "xx", "nl-BE"] {
            assert_eq!(check(wrong).unwrap().code, "unknown_language", "{wrong}");
        }
    }
}
