//! The languages are the folders of `locales`: whoever adds one adds no code.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// The order in which languages are offered: that to which the others fall back first, and what is not in this
/// list after it, by code.
const FIRST: [&str; 3] = ["nl", "fr", "en"];

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=locales");
    let mut codes = Vec::new();
    for entry in fs::read_dir("locales")? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            codes.extend(entry.file_name().into_string());
        }
    }
    codes.sort();
    codes.sort_by_key(|code| FIRST.iter().position(|first| first == code).unwrap_or(FIRST.len()));
    let mut list = format!("const COUNT: usize = {};\nconst CODES: [&str; COUNT] = [", codes.len());
    for code in &codes {
        // Writing to a string cannot fail.
        let _ = write!(list, "{code:?}, ");
    }
    list.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo names no folder to write in"))?;
    fs::write(Path::new(&out).join("languages.rs"), list)
}
