//! Use cases of providers and pilots, and the register of facilities.

pub mod register;
