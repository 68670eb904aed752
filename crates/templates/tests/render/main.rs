//! What readers get to see: every page and every mail from its samples, and the words in them.

mod mails;
mod markup;
mod pages;
mod words;
