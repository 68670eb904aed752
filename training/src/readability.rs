//! What the checks of readability learn from: the dictionary and the labelled texts.

mod affixes;
mod train;
mod words;

pub use train::{Options, run, trained_on};
pub use words::write as write_words;
