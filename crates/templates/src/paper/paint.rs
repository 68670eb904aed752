//! The sheets as a PDF, with the order in which they are read aloud.

use super::letters::{Letters, Weight};
use super::sheet::{Ink, LEFT, PAGE, Piece, Role, SIZE, Sheet, WIDTH};
use super::tree::tree;
use super::{PaperError, face};
use crate::{Language, Speak};
use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document, SerializeSettings};
use std::collections::BTreeMap;

/// What was drawn of each group, in order, with what it is.
pub(super) type Drawn<'s> = BTreeMap<usize, (&'s Role, String, Vec<Identifier>)>;

/// What the document is, beside what stands on it.
pub(super) struct About {
    pub(super) language: Language,
    pub(super) title: String,
    /// What stands at the foot of every page, with its number; nothing for one that hangs on a wall.
    pub(super) code: Option<String>,
    /// How much smaller than A4 it is printed.
    pub(super) scale: f32,
}

pub(super) fn painted(about: &About, sheet: &Sheet<'_>, letters: &Letters) -> Result<Vec<u8>, PaperError> {
    let fault = |what: &dyn std::fmt::Debug| PaperError(format!("{what:?}"));
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| fault(&error))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut drawn = Drawn::new();
    for number in 0..sheet.pages() {
        let size = PageSettings::from_wh(PAGE.0 * about.scale, PAGE.1 * about.scale);
        let mut page = document.start_page_with(size.ok_or_else(|| fault(&"size"))?);
        let mut surface = page.surface();
        surface.push_transform(&Transform::from_scale(about.scale, about.scale));
        for piece in sheet.pieces.iter().filter(|piece| piece.page == number) {
            draw(&mut surface, piece, letters, &mut drawn);
        }
        foot(&mut surface, about, letters, (number + 1, sheet.pages()));
        surface.pop();
        surface.finish();
        page.finish();
    }
    let language = about.language;
    let known = Metadata::new().title(about.title.clone()).language(language.code().to_owned());
    document.set_metadata(known.creator(language.t("site-name")));
    let mut outline = Outline::new();
    for (words, page, y) in &sheet.outline {
        let place = XyzDestination::new(*page, Point::from_xy(LEFT * about.scale, *y * about.scale));
        outline.push_child(OutlineNode::new(words.clone(), place));
    }
    document.set_outline(outline);
    document.set_tag_tree(tree(drawn, language.code()));
    document.finish().map_err(|error| fault(&error))
}

fn draw<'s>(surface: &mut Surface<'_>, piece: &'s Piece, letters: &Letters, drawn: &mut Drawn<'s>) {
    let tag = match &piece.role {
        Role::Ornament => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        Role::Picture(_) => ContentTag::Other,
        _ => ContentTag::Span(SpanTag::empty()),
    };
    let mark = surface.start_tagged(tag);
    match &piece.ink {
        Ink::Text { x, y, size, weight, text } => {
            // A space between two lines of one text, which would be read as one word.
            write(surface, letters, (*x, *y), (*weight, *size), &format!("{text} "));
        }
        Ink::Line { x, y, width } => {
            let mut build = PathBuilder::new();
            build.move_to(*x, *y);
            build.line_to(x + width, *y);
            outlined(surface, build.finish(), 0.8);
        }
        Ink::Bar { x, y, width, height, tone } => {
            let mut build = PathBuilder::new();
            if let Some(bar) = Rect::from_xywh(*x, *y, *width, *height) {
                build.push_rect(bar);
            }
            toned(surface, build.finish(), *tone);
        }
        Ink::Curve { points, dashed } => curve(surface, points, *dashed),
        Ink::Square { x, y, side } => outlined(surface, square(*x, *y, *side), 1.3),
        Ink::Face { x, y, side, score } => face::draw(surface, (*x, *y), *side, *score),
        Ink::Modules { x, y, side, dark } => {
            let mut build = PathBuilder::new();
            for (column, row) in dark {
                if let Some(one) = Rect::from_xywh(x + column * side, y + row * side, *side, *side) {
                    build.push_rect(one);
                }
            }
            filled(surface, build.finish());
        }
    }
    surface.end_tagged();
    if piece.role != Role::Ornament {
        let words = if let Ink::Text { text, .. } = &piece.ink { text.as_str() } else { "" };
        let (_, said, marks) =
            drawn.entry(piece.group).or_insert_with(|| (&piece.role, String::new(), Vec::new()));
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(words);
        marks.push(mark);
    }
}

/// The code on every page, for sheets that come apart.
fn foot(surface: &mut Surface<'_>, about: &About, letters: &Letters, (page, pages): (usize, usize)) {
    let Some(code) = &about.code else { return };
    let artifact = Artifact::with_kind(ArtifactType::Footer);
    surface.start_tagged(ContentTag::Artifact(artifact));
    let y = PAGE.1 - 36.0;
    write(surface, letters, (LEFT, y), (Weight::Bold, SIZE), &letters.writable(code));
    let number = about.language.with2("paper-page", "page", page, "pages", pages);
    let number = letters.writable(&number);
    let width = letters.width(Weight::Regular, SIZE, &number);
    write(surface, letters, (LEFT + WIDTH - width, y), (Weight::Regular, SIZE), &number);
    surface.end_tagged();
}

fn write(surface: &mut Surface<'_>, letters: &Letters, at: (f32, f32), style: (Weight, f32), text: &str) {
    let (weight, size) = style;
    let glyphs = letters.glyphs(weight, text);
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
    surface.draw_glyphs(Point::from_xy(at.0, at.1), &glyphs, letters.font(weight), text, size, false);
}

fn square(x: f32, y: f32, side: f32) -> Option<Path> {
    let mut build = PathBuilder::new();
    build.push_rect(Rect::from_xywh(x, y, side, side)?);
    build.finish()
}

pub(super) fn outlined(surface: &mut Surface<'_>, path: Option<Path>, width: f32) {
    let Some(path) = path else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::black().into(), width, ..Stroke::default() }));
    surface.draw_path(&path);
}

pub(super) fn filled(surface: &mut Surface<'_>, path: Option<Path>) {
    toned(surface, path, 0);
}

fn toned(surface: &mut Surface<'_>, path: Option<Path>, tone: u8) {
    let Some(path) = path else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::new(tone).into(), ..Fill::default() }));
    surface.draw_path(&path);
}

fn curve(surface: &mut Surface<'_>, points: &[(f32, f32)], dashed: bool) {
    let mut build = PathBuilder::new();
    for (place, (x, y)) in points.iter().enumerate() {
        if place == 0 {
            build.move_to(*x, *y);
        } else {
            build.line_to(*x, *y);
        }
    }
    let Some(path) = build.finish() else { return };
    let dash = dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
    let stroke = Stroke { paint: luma::Color::black().into(), width: 1.5, dash, ..Stroke::default() };
    surface.set_fill(None);
    surface.set_stroke(Some(stroke));
    surface.draw_path(&path);
}
