fn main() {
    let (text, wanted) = ("Straße", "STRASSE");
    let is_one_key = dbmgmt::key(text) == dbmgmt::key(wanted);
    let is_found = dbmgmt::is_found(text, wanted);
    println!("one key: {is_one_key}, found: {is_found}");
}
