//! The contacts for serious signals: shipped, or an operator's own.

use anyhow::{Context, Result, bail};
use domain::ContactBook;
use std::fs;
use std::path::Path;

const SHIPPED: &str = include_str!("../../../../config/referral/contacts.nl.toml");

/// The contacts of `file`, or else those that come with the program.
///
/// # Errors
/// Names the file that cannot be read or used, and everything that is wrong with it.
pub(super) fn contacts(file: Option<&Path>) -> Result<ContactBook> {
    let (text, place) = match file {
        None => (SHIPPED.to_owned(), "contacts.nl.toml".to_owned()),
        Some(file) => {
            let place = format!("signals.contacts {}", file.display());
            (fs::read_to_string(file).with_context(|| place.clone())?, place)
        }
    };
    let book: ContactBook = toml::from_str(&text).with_context(|| place.clone())?;
    let problems = book.problems();
    if !problems.is_empty() {
        bail!("{place}: {}", problems.join("; "));
    }
    Ok(book)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operators_file_takes_the_place_of_the_shipped_one() {
        let shipped = contacts(None).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("contacten.toml");
        fs::write(&file, SHIPPED.replace("\"2026-1\"", "\"2027-1\"")).unwrap();
        assert_eq!(contacts(Some(&file)).unwrap().version, "2027-1");
        assert_eq!(shipped.version, "2026-1");
    }

    #[test]
    fn what_cannot_be_used_is_named_with_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("contacten.toml");
        let problem = || format!("{:#}", contacts(Some(&file)).unwrap_err());
        assert!(problem().contains("contacten.toml"));
        fs::write(&file, "version = [").unwrap();
        assert!(problem().contains("TOML parse error"), "{}", problem());
        fs::write(&file, SHIPPED.replace("inspectorate = true", "")).unwrap();
        assert!(problem().contains("no inspectorate for child_abuse in childcare"), "{}", problem());
    }
}
