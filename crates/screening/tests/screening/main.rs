//! Screening from outside: tables of notations and near-misses, properties, rows, the corpus.

mod any_text;
mod common;
mod corpus;
mod language;
mod numbers;
mod online;
mod phones;
mod reports;
mod rows;
