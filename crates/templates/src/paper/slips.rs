//! Relationship codes to cut out: each with a code to scan and one to type.

use super::compose::modules;
use super::letters::{Letters, Weight};
use super::sheet::{Role, Sheet, WIDTH};
use super::{PaperError, paint};
use crate::{Language, Sample, Speak};

/// How high a slip is, in points.
const HEIGHT: f32 = 160.0;
/// The side of its square code.
const CODE: f32 = 106.0;

/// A sheet of codes of one facility. Only ever made where the codes are made: by the command, not by the platform.
#[derive(Clone, Debug)]
pub struct CodeSlips {
    /// In what language.
    pub language: Language,
    /// The facility's name.
    pub facility: String,
    /// The address of the form as people read it: without `https://`.
    pub entry: String,
    /// The address of the form; the code is put behind `#code=`, which no browser sends to a server.
    pub form: String,
    /// The codes as they are printed.
    pub codes: Vec<String>,
}

impl CodeSlips {
    /// The PDF.
    ///
    /// # Errors
    /// [`PaperError`] where it would not be what PDF/UA-1 asks, which no codes lead to.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let letters = Letters::shipped()?;
        let mut sheet = Sheet::new(&letters);
        let say = self.language;
        for code in &self.codes {
            sheet.keep(HEIGHT);
            let top = sheet.y();
            let link = format!("{}#code={code}", self.form);
            let words = say.with("paper-code-picture", "address", &self.form);
            sheet.code_at((0.0, top), CODE, modules(&link), &words);
            let left = CODE + 20.0;
            sheet.go_to(top);
            sheet.block(&Role::Heading(2), left, (Weight::Bold, 15.0), &self.facility, WIDTH);
            sheet.block(&Role::Paragraph, left, (Weight::Regular, 12.0), &say.t("slip-lead"), WIDTH);
            let typed = say.with("slip-type", "address", &self.entry);
            sheet.block(&Role::Paragraph, left, (Weight::Regular, 12.0), &typed, WIDTH);
            sheet.space(3.0);
            sheet.block(&Role::Paragraph, left, (Weight::Bold, 18.0), code, WIDTH);
            sheet.go_to(top + HEIGHT - 14.0);
            sheet.rule();
            sheet.go_to(top + HEIGHT);
        }
        let about = paint::About {
            language: say,
            title: say.with("slip-title", "name", &self.facility),
            code: None,
            scale: 1.0,
        };
        paint::painted(&about, &sheet, &letters)
    }
}

impl Sample for CodeSlips {
    fn samples(language: Language) -> Vec<Self> {
        let codes = ["0123-4567-89AB-CDEF-GHJK-MNPQ", "4T9X-0K2M-7QWE-8RHD-ZC3N-5VYJ"];
        let form = format!("waardering.example{}", language.to("/waardering/de-verzonnen-linde"));
        vec![Self {
            language,
            facility: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
            form: format!("https://{form}"),
            entry: form,
            codes: codes.iter().cycle().take(11).map(|code| (*code).to_owned()).collect(),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_on_tagged_pages() {
        for language in Language::ALL {
            for slips in CodeSlips::samples(language) {
                let pdf = slips.pdf().unwrap();
                let has = |text: &str| pdf.windows(text.len()).any(|part| part == text.as_bytes());
                assert!(has("/StructTreeRoot") && has("pdfuaid:part"));
            }
        }
    }
}
