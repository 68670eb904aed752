//! Any input of the command `screen`: every line is answered or reported.
#![no_main]

use libfuzzer_sys::fuzz_target;
use screening::{Screener, run_jsonl};

fuzz_target!(|data: &[u8]| {
    let screener = Screener::shipped().expect("the shipped files are usable");
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let bad = run_jsonl(screener, data, &mut out, &mut errors).expect("memory");
    let lines = |text: &[u8]| text.iter().filter(|&&byte| byte == b'\n').count();
    assert_eq!(lines(&errors) as u64, bad);
    assert!(lines(&out) + lines(&errors) <= lines(data) + 1);
});
