"""The table of ratios, and the plot of it."""
import dataclasses
import html
import math


@dataclasses.dataclass
class Ratio:
    """
    A figure with its target.

    what: the figure; of: what was measured, in words; at_least: whether more is better
    """
    what: str
    of: str
    value: float
    target: float
    at_least: bool
    unit: str = ""

    @property
    def met(self):
        return self.value >= self.target if self.at_least else self.value <= self.target

    @property
    def progress(self):
        """How far it is to the target, 1 being just met, and more better."""
        return self.value / self.target if self.at_least else self.target / max(self.value, 1e-9)

    def target_text(self):
        return f"{'≥' if self.at_least else '≤'} {number(self.target)}{self.unit}"


def number(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(heads, rows, numeric):
    """A table in Markdown; the columns from `numeric` on are numbers."""
    lines = ["| " + " | ".join(heads) + " |",
             "| " + " | ".join("---:" if column >= numeric else "---" for column in range(len(heads))) + " |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def ratios(all_ratios):
    return table(["what", "measured", "ratio", "target", "met"],
                 [[ratio.what, ratio.of, number(ratio.value) + ratio.unit, ratio.target_text(), "yes" if ratio.met else "**no**"]
                  for ratio in all_ratios], 2)


def plot(all_ratios):
    """Bars that reach over a common line where the target is met. The scale is logarithmic: twice as good is as far as half."""
    left, width, row, top = 330, 380, 26, 54
    height = top + row * len(all_ratios) + 14
    spread = 3  # powers of two to either side

    def x(progress):
        return left + width * (min(max(math.log2(max(progress, 1e-9)), -spread), spread) + spread) / (2 * spread)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 170} {height}" font-family="sans-serif" '
             'font-size="13">',
             "<style>text{fill:#222}.quiet{fill:#666}.line{stroke:#bbb}.mark{stroke:#222;stroke-width:2}.met{fill:#2f7d5b}"
             ".missed{fill:#b5473c}.ground{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#ddd}.quiet{fill:#999}"
             ".line{stroke:#444}.mark{stroke:#ddd}.ground{fill:#111}}</style>",
             f'<rect class="ground" width="{left + width + 170}" height="{height}"/>',
             f'<text x="{x(1)}" y="20" text-anchor="middle">target</text>']
    for power in range(-spread, spread + 1):
        at = x(2 ** power)
        parts.append(f'<line class="{"mark" if power == 0 else "line"}" x1="{at}" x2="{at}" y1="{top - 8}" y2="{height - 8}"/>')
        if power:
            label = f"{2 ** power}×" if power > 0 else f"1/{2 ** -power}"
            parts.append(f'<text class="quiet" x="{at}" y="{top - 14}" text-anchor="middle" font-size="11">{label}</text>')
    for index, ratio in enumerate(all_ratios):
        y = top + row * index
        from_x, to_x = sorted((x(1), x(ratio.progress)))
        parts.append(f'<text x="{left - 12}" y="{y + 16}" text-anchor="end">{html.escape(ratio.what)}</text>')
        parts.append(f'<rect class="{"met" if ratio.met else "missed"}" x="{from_x:.1f}" y="{y + 4}" '
                     f'width="{max(to_x - from_x, 1.5):.1f}" height="{row - 10}"/>')
        parts.append(f'<text x="{left + width + 12}" y="{y + 16}">{number(ratio.value)}{html.escape(ratio.unit)} '
                     f'<tspan class="quiet">({html.escape(ratio.target_text())})</tspan></text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
