//! Shapes of a drawing, as the boxes they fill (SVG 2, chapter 9: paths).

/// The box around a shape, in units of the drawing; down is more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Shape {
    fn point(x: f64, y: f64) -> Self {
        Self { left: x, top: y, right: x, bottom: y }
    }

    fn take_in(&mut self, x: f64, y: f64) {
        self.left = self.left.min(x);
        self.right = self.right.max(x);
        self.top = self.top.min(y);
        self.bottom = self.bottom.max(y);
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// The shapes of a path's data: one for each `M`. Nothing if it holds what is not understood, such as curves; an arc
/// counts as a half circle.
pub(super) fn shapes(data: &str) -> Option<Vec<Shape>> {
    let mut shapes: Vec<Shape> = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    for (command, numbers) in commands(data)? {
        match (command, numbers.as_slice()) {
            ('M', [to_x, to_y]) => {
                (x, y) = (*to_x, *to_y);
                shapes.push(Shape::point(x, y));
                continue;
            }
            ('L', [to_x, to_y]) => (x, y) = (*to_x, *to_y),
            ('H', [to]) => x = *to,
            ('V', [to]) => y = *to,
            ('h', [by]) => x += by,
            ('v', [by]) => y += by,
            ('a', [_, radius, _, _, _, by_x, by_y]) => {
                let shape = shapes.last_mut()?;
                shape.take_in(x, y - radius);
                shape.take_in(x, y + radius);
                (x, y) = (x + by_x, y + by_y);
            }
            ('z' | 'Z', []) => continue,
            _ => return None,
        }
        shapes.last_mut()?.take_in(x, y);
    }
    Some(shapes)
}

/// Every command with its numbers.
fn commands(data: &str) -> Option<Vec<(char, Vec<f64>)>> {
    let starts: Vec<usize> =
        data.char_indices().filter(|(_, sign)| sign.is_ascii_alphabetic()).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([data.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let command = data[*start..].chars().next()?;
            let numbers = data[start + 1..end].replace('-', " -").replace(',', " ");
            let numbers: Result<Vec<f64>, _> = numbers.split_whitespace().map(str::parse).collect();
            Some((command, numbers.ok()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Shape, shapes};

    #[test]
    fn boxes_of_paths() {
        let shape = |left, top, right, bottom| Shape { left, top, right, bottom };
        assert_eq!(shapes("M1 2h3v4h-3zM5 6H9"), Some(vec![shape(1.0, 2.0, 4.0, 6.0), shape(5.0, 6.0, 9.0, 6.0)]));
        let circle = "M94 20a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z";
        assert_eq!(shapes(circle), Some(vec![shape(94.0, 14.0, 106.0, 26.0)]));
        assert_eq!(shapes("M1 2C1 2 3 4 5 6"), None);
        assert_eq!(shapes("M1 zwei"), None);
    }
}
