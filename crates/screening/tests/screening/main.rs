//! Screening from outside: tables of notations and near-misses, properties, rows, the corpus.

mod addresses;
mod any_text;
mod common;
mod corpus;
mod evidence;
mod flags;
mod corrections;
mod language;
mod numbers;
mod online;
mod persons;
mod phones;
mod readability;
mod reports;
mod rooms;
mod risk;
mod rows;
mod stream;
