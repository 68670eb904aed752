//! A letter with the code with which an organisation proves who acts for it. A manager prints and posts it.

use super::letters::{Letters, Weight};
use super::sheet::{Role, Sheet, WIDTH};
use super::{PaperError, paint};
use crate::{Language, Sample, Speak};
use chrono::NaiveDate;

/// Where an address stands that is to be seen through the window of an envelope.
const WINDOW: f32 = 250.0;

/// A letter to an organisation.
#[derive(Clone, Debug)]
pub struct ProofLetter {
    /// In what language.
    pub language: Language,
    /// The organisation's name.
    pub organisation: String,
    /// Its enterprise number, as people write it.
    pub number: String,
    /// The address, line by line.
    pub address: Vec<String>,
    /// The code, as it is printed: `K7PM-3WQX`.
    pub code: String,
    /// Where the code is typed in, as people read it: without `https://`.
    pub entry: String,
    /// The day on the letter.
    pub written_on: NaiveDate,
    /// The last day on which the code works.
    pub until: NaiveDate,
}

impl ProofLetter {
    /// The PDF. The same letter gives the same bytes.
    ///
    /// # Errors
    /// [`PaperError`] where it would not be what PDF/UA-1 asks, which no letter here leads to.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let letters = Letters::shipped()?;
        let mut sheet = Sheet::new(&letters);
        self.composed(&mut sheet);
        let title = self.language.with("proof-letter-title", "name", &self.organisation);
        let about = paint::About { language: self.language, title, code: None, scale: 1.0 };
        paint::painted(&about, &sheet, &letters)
    }

    fn composed(&self, sheet: &mut Sheet<'_>) {
        let say = self.language;
        sheet.block(&Role::Paragraph, 0.0, (Weight::Bold, 14.0), &say.t("site-name"), WIDTH);
        sheet.space(30.0);
        for line in &self.address {
            sheet.block(&Role::Paragraph, WINDOW, (Weight::Regular, 12.5), line, WIDTH);
        }
        sheet.space(34.0);
        sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, 12.5), &say.day(&self.written_on), WIDTH);
        sheet.space(12.0);
        let title = say.with("proof-letter-title", "name", &self.organisation);
        let size = if self.organisation.chars().count() > 60 { 13.0 } else { 19.0 };
        sheet.block(&Role::Heading(1), 0.0, (Weight::Bold, size), &title, WIDTH);
        sheet.space(10.0);
        sheet.paragraph(&say.t("proof-letter-greeting"));
        let why = say.with2("proof-letter-why", "name", &self.organisation, "number", &self.number);
        sheet.paragraph(&why);
        sheet.paragraph(&say.t("proof-letter-who"));
        sheet.space(6.0);
        sheet.rule();
        sheet.space(12.0);
        let typed = say.with("proof-letter-type", "address", &self.entry);
        sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, 14.0), &typed, WIDTH);
        sheet.space(4.0);
        sheet.block(&Role::Paragraph, 0.0, (Weight::Bold, 32.0), &self.code, WIDTH);
        sheet.space(10.0);
        sheet.rule();
        sheet.space(10.0);
        sheet.paragraph(&say.with("proof-letter-until", "day", say.day(&self.until)));
        sheet.paragraph(&say.t("proof-letter-not-you"));
        sheet.paragraph(&say.t("proof-letter-end"));
    }
}

impl Sample for ProofLetter {
    fn samples(language: Language) -> Vec<Self> {
        let lines = |all: &[&str]| all.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let plain = Self {
            language,
            organisation: "vzw De Verzonnen Linde".to_owned(),
            number: "0123.456.749".to_owned(),
            address: lines(&["vzw De Verzonnen Linde", "Woonzorgcentrum De Linde", "Dreef 1", "8000 Brugge"]),
            code: "K7PM-3WQX".to_owned(),
            entry: "waardering.example/aanbieder".to_owned(),
            written_on: NaiveDate::default(),
            until: NaiveDate::default(),
        };
        let long = "Één heel-lange-naam-zonder-spaties-".repeat(6) + " \u{1f600} ŵ 中";
        let odd = Self {
            address: vec![long.clone(), "1000 Brussel".to_owned()],
            organisation: long,
            ..plain.clone()
        };
        vec![plain, odd]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_tagged_and_one_page_unless_the_name_is_endless() {
        for language in Language::ALL {
            for (letter, most) in ProofLetter::samples(language).into_iter().zip([1, 2]) {
                let pdf = letter.pdf().unwrap();
                let count =
                    |text: &str| pdf.windows(text.len()).filter(|part| *part == text.as_bytes()).count();
                assert!(count("/StructTreeRoot") > 0 && count("pdfuaid:part") > 0, "tagged");
                let said = [format!("/Lang({})", language.code()), format!("/Lang ({})", language.code())];
                assert!(said.iter().any(|words| count(words) > 0));
                let pages = count("/Type/Page\n") + count("/Type/Page/");
                assert!((1..=most).contains(&pages), "{pages} pages, {}", letter.organisation);
                assert_eq!(pdf, letter.pdf().unwrap(), "the same each time");
            }
        }
    }
}
