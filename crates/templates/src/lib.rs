//! What people read: pages, mails, their words, and the typed contexts that fill them in.
//!
//! A page is a struct in [`pages`] with an askama template beside it in `templates/pages`; a mail is
//! a struct in [`mails`] with a folder `templates/mails/NAME` of subject, text and html. The words
//! are in `locales/LANGUAGE/*.ftl` and are looked up with [`Speak`]; public pages and mails are in every
//! language, the desk in Dutch. Every context carries a sample ([`Sample`]), and one test renders them all in every language.
//!
//! Contexts hold plain values: text, numbers, dates (UTC) and the domain's enums. They know nothing of
//! storage or HTTP. Pages hold no script and no inline style, so that a strict content security policy
//! can be set.

pub mod advice;
mod assets;
pub mod chart;
pub mod choices;
mod diff;
pub mod forms;
pub mod helpers;
mod labels;
pub mod mails;
mod notice;
pub mod pages;
pub mod paper;
mod paths;
mod refusals;
mod sample;
mod segment;
mod shell;
mod time;
mod translated;
mod words;

pub use assets::{Asset, asset, assets};
pub use diff::{DiffKind, DiffPiece, differs, word_diff};
pub use notice::Notice;
pub use sample::Sample;
pub use segment::{Segment, fragments, masked, segments};
pub use shell::{
    Flash, FlashKind, InLanguage, InspectorSignedIn, MemberSignedIn, PilotSignedIn, Shell, SignedIn, Undo,
};
pub use time::{brussels, months_back};
pub use words::{Language, Speak, UnknownLanguage};

/// The page or mail could not be rendered; a fault of ours. Holds nothing of the context.
#[derive(Debug, thiserror::Error)]
#[error("a template could not be rendered")]
pub struct RenderError(#[from] askama::Error);

/// A context that renders to a whole HTML document.
pub trait Page {
    /// The document, UTF-8, beginning with its doctype.
    ///
    /// # Errors
    /// [`RenderError`] when a value inside fails to format, which no context here does.
    fn html(&self) -> Result<String, RenderError>;
}

impl<T: askama::Template> Page for T {
    fn html(&self) -> Result<String, RenderError> {
        Ok(self.render()?)
    }
}
