//! A poster or a letter that invites to write a review, with a code to scan and a short one to type.

use super::compose::modules;
use super::letters::{Letters, Weight};
use super::sheet::{Role, Sheet, WIDTH};
use super::{PaperError, paint};
use crate::{Language, Sample, Speak};
use domain::InvitationKind;

/// A5 beside A4: both have the same form.
const A5: f32 = std::f32::consts::FRAC_1_SQRT_2;

/// Between how many parts of a poster there is air.
const AIRED: f32 = 7.0;

/// A poster or a letter about one facility.
#[derive(Clone, Debug)]
pub struct Poster {
    /// In what language.
    pub language: Language,
    /// What it is.
    pub kind: InvitationKind,
    /// The facility's name.
    pub facility: String,
    /// Where it is; may be empty.
    pub place: String,
    /// The short code, as it is printed: `K7PM-3WQX`.
    pub code: String,
    /// Where the code is typed in, as people read it: without `https://`.
    pub entry: String,
    /// The address in the square code.
    pub link: String,
}

impl Poster {
    /// The PDF. The same poster gives the same bytes.
    ///
    /// # Errors
    /// [`PaperError`] where it would not be what PDF/UA-1 asks, which no poster here leads to.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let letters = Letters::shipped()?;
        let mut sheet = Sheet::new(&letters);
        match self.kind {
            InvitationKind::Letter => self.letter(&mut sheet),
            InvitationKind::PosterA4 | InvitationKind::PosterA5 => {
                // Once to see what is left of the page, and then with that spread between its parts.
                let mut tight = Sheet::new(&letters);
                self.poster(&mut tight, 0.0);
                self.poster(&mut sheet, (tight.left() / AIRED - 1.0).clamp(0.0, 32.0));
            }
        }
        let about = paint::About {
            language: self.language,
            title: self.language.with("paper-title", "name", &self.facility),
            code: None,
            scale: if self.kind == InvitationKind::PosterA5 { A5 } else { 1.0 },
        };
        paint::painted(&about, &sheet, &letters)
    }

    /// `air` is added between its parts.
    fn poster(&self, sheet: &mut Sheet<'_>, air: f32) {
        const CODE: f32 = 184.0;
        let say = self.language;
        sheet.block(&Role::Paragraph, 0.0, (Weight::Bold, 17.0), &say.t("site-name"), WIDTH);
        sheet.space(14.0 + air);
        sheet.block(&Role::Heading(1), 0.0, (Weight::Bold, 44.0), &say.t("poster-title"), WIDTH);
        sheet.space(8.0);
        // A long name gets smaller letters, so that the code below stays on the page.
        let size = match self.facility.chars().count() {
            0..=45 => 28.0,
            46..=90 => 21.0,
            _ => 15.0,
        };
        sheet.block(&Role::Heading(2), 0.0, (Weight::Bold, size), &self.facility, WIDTH);
        if !self.place.is_empty() {
            sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, 17.0), &self.place, WIDTH);
        }
        sheet.space(14.0 + air);
        sheet.faces(46.0, 20.0);
        sheet.space(14.0 + air);
        sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, 18.0), &say.t("poster-lead"), WIDTH);
        sheet.space(12.0 + air);
        sheet.rule();
        sheet.space(14.0 + air);
        let top = sheet.y();
        self.square(sheet, (0.0, top), CODE);
        let left = CODE + 26.0;
        sheet.go_to(top);
        sheet.block(&Role::Paragraph, left, (Weight::Bold, 20.0), &say.t("poster-scan"), WIDTH);
        sheet.space(12.0);
        let typed = say.with("poster-type", "address", &self.entry);
        sheet.block(&Role::Paragraph, left, (Weight::Regular, 17.0), &typed, WIDTH);
        sheet.space(4.0);
        sheet.block(&Role::Paragraph, left, (Weight::Bold, 36.0), &self.code, WIDTH);
        sheet.down_to(top + CODE);
        sheet.space(12.0 + air);
        sheet.rule();
        sheet.space(10.0 + air);
        sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, 14.0), &say.t("poster-promise"), WIDTH);
    }

    fn letter(&self, sheet: &mut Sheet<'_>) {
        const CODE: f32 = 108.0;
        let say = self.language;
        let size = if self.facility.chars().count() > 90 { 11.0 } else { 16.0 };
        sheet.block(&Role::Paragraph, 0.0, (Weight::Bold, size), &self.facility, WIDTH);
        if !self.place.is_empty() {
            sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, 14.0), &self.place, WIDTH);
        }
        sheet.space(22.0);
        sheet.heading(1, &say.t("letter-title"));
        sheet.paragraph(&say.t("letter-greeting"));
        for key in ["letter-why", "letter-everybody", "letter-how"] {
            sheet.paragraph(&say.t(key));
        }
        sheet.space(6.0);
        sheet.rule();
        sheet.space(12.0);
        let top = sheet.y();
        self.square(sheet, (0.0, top), CODE);
        let left = CODE + 22.0;
        sheet.go_to(top);
        sheet.block(&Role::Paragraph, left, (Weight::Bold, 15.0), &say.t("poster-scan"), WIDTH);
        sheet.space(4.0);
        let typed = say.with("poster-type", "address", &self.entry);
        sheet.block(&Role::Paragraph, left, (Weight::Regular, 14.0), &typed, WIDTH);
        sheet.block(&Role::Paragraph, left, (Weight::Bold, 26.0), &self.code, WIDTH);
        sheet.down_to(top + CODE);
        sheet.space(12.0);
        sheet.rule();
        sheet.space(10.0);
        for key in ["letter-free", "poster-promise", "letter-paper", "letter-end"] {
            sheet.paragraph(&say.t(key));
        }
        sheet.block(&Role::Paragraph, 0.0, (Weight::Regular, size.min(14.0)), &self.facility, WIDTH);
    }

    fn square(&self, sheet: &mut Sheet<'_>, at: (f32, f32), side: f32) {
        let words = self.language.with("paper-code-picture", "address", &self.link);
        sheet.code_at(at, side, modules(&self.link), &words);
    }
}

impl Sample for Poster {
    fn samples(language: Language) -> Vec<Self> {
        let plain = Self {
            language,
            kind: InvitationKind::PosterA4,
            facility: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            place: "Brugge".to_owned(),
            code: "K7PM-3WQX".to_owned(),
            entry: language_entry(language),
            link: format!("https://{}/K7PM3WQX", language_entry(language)),
        };
        let odd = Self {
            facility: "Één heel-lange-naam-zonder-spaties-".repeat(6) + " \u{1f600} ŵ 中",
            place: String::new(),
            ..plain.clone()
        };
        let kinds = InvitationKind::ALL.iter();
        kinds.flat_map(|kind| [&plain, &odd].map(|one| Self { kind: *kind, ..one.clone() })).collect()
    }
}

fn language_entry(language: Language) -> String {
    format!("waardering.example{}", language.to("/u"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_one_tagged_page_in_its_language() {
        for language in Language::ALL {
            for poster in Poster::samples(language) {
                let pdf = poster.pdf().unwrap();
                assert!(pdf.starts_with(b"%PDF-1.7"));
                let has = |text: &str| pdf.windows(text.len()).any(|part| part == text.as_bytes());
                assert!(has("/StructTreeRoot") && has("pdfuaid:part"), "tagged");
                let said = [format!("/Lang({})", language.code()), format!("/Lang ({})", language.code())];
                assert!(said.iter().any(|words| has(words)));
                let pages =
                    |text: &str| pdf.windows(text.len()).filter(|part| *part == text.as_bytes()).count();
                assert_eq!(pages("/Type/Page\n") + pages("/Type/Page/"), 1, "{:?}", poster.kind);
                assert_eq!(pdf, poster.pdf().unwrap(), "the same each time");
            }
        }
    }
}
