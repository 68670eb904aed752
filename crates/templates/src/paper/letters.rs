//! The typeface of the paper form, and how wide its words are.

use super::PaperError;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

static REGULAR: &[u8] = include_bytes!("../../fonts/atkinson-400.ttf");
static BOLD: &[u8] = include_bytes!("../../fonts/atkinson-700.ttf");

/// A weight of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The typeface in its two weights.
pub(super) struct Letters {
    regular: Drawn,
    bold: Drawn,
}

struct Drawn {
    font: Font,
    measured: FontRef<'static>,
    units: f32,
}

impl Drawn {
    fn of(bytes: &'static [u8]) -> Result<Self, PaperError> {
        let broken = || PaperError("a shipped typeface cannot be read".to_owned());
        let font = Font::new(bytes.into(), 0).ok_or_else(broken)?;
        let measured = FontRef::new(bytes).map_err(|_| broken())?;
        let units = font.units_per_em();
        Ok(Self { font, measured, units })
    }
}

impl Letters {
    pub(super) fn shipped() -> Result<Self, PaperError> {
        Ok(Self { regular: Drawn::of(REGULAR)?, bold: Drawn::of(BOLD)? })
    }

    const fn drawn(&self, weight: Weight) -> &Drawn {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    pub(super) fn font(&self, weight: Weight) -> Font {
        self.drawn(weight).font.clone()
    }

    /// The text as this typeface can write it: what it has no letter for becomes a question mark.
    pub(super) fn writable(&self, text: &str) -> String {
        let letters = self.regular.measured.charmap();
        text.chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .map(|c| if letters.map(c).is_some() { c } else { '?' })
            .collect()
    }

    /// The letters of a text that is [`Letters::writable`], with their widths.
    pub(super) fn glyphs(&self, weight: Weight, text: &str) -> Vec<KrillaGlyph> {
        let drawn = self.drawn(weight);
        let letters = drawn.measured.charmap();
        let widths = drawn.measured.glyph_metrics(Size::unscaled(), LocationRef::default());
        text.char_indices()
            .map(|(at, c)| {
                let id = letters.map(c).unwrap_or_default();
                let width = widths.advance_width(id).unwrap_or_default() / drawn.units;
                KrillaGlyph::new(GlyphId::new(id.to_u32()), width, 0.0, 0.0, 0.0, at..at + c.len_utf8(), None)
            })
            .collect()
    }

    /// How wide a text is at this size, in points.
    pub(super) fn width(&self, weight: Weight, size: f32, text: &str) -> f32 {
        self.glyphs(weight, text).iter().map(|glyph| glyph.x_advance * size).sum()
    }

    /// The text in lines of at most this width. A word that is longer is cut.
    pub(super) fn lines(&self, weight: Weight, size: f32, text: &str, most: f32) -> Vec<String> {
        let text = self.writable(text);
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(weight, size, &longer) <= most {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for c in word.chars() {
                line.push(c);
                if line.chars().count() > 1 && self.width(weight, size, &line) > most {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, c.to_string()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }
}
