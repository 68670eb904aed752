//! Screening from outside: tables of notations and near-misses, properties, rows, the corpus.

mod addresses;
mod any_text;
mod common;
mod corpus;
mod corrections;
mod evidence;
mod flags;
mod language;
mod numbers;
mod online;
mod persons;
mod phones;
mod readability;
mod reports;
mod risk;
mod rooms;
mod rows;
mod stream;
