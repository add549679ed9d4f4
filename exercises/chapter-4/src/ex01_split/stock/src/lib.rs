//! What is in stock. Nothing here prints.

/// A kind of goods and how many of it there are.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    pub name: String,
    pub count: u32,
}

/// Reads a line such as `apples 12`; `None` if it is no item, or there is none of it.
pub fn item(line: &str) -> Option<Item> {
    if let Some((name, count)) = line.split_once(' ')
        && let Ok(count @ 1..) = count.parse()
    {
        return Some(Item { name: name.into(), count });
    }
    None
}

/// All items in one line.
pub fn summary(items: &[Item]) -> String {
    let all: Vec<_> = items.iter().map(|it| format!("{} {}", it.count, it.name)).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_has_a_name_and_a_count() {
        let apples = Item { name: "apples".into(), count: 12 };
        assert_eq!(item("apples 12"), Some(apples));
        assert_eq!(item("pears 0"), None);
        assert_eq!(item("plums"), None);
    }
}
