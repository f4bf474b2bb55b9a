// Draws the figures in `data-chart` as lying bars, in the colours and the type of the page. The table behind each chart
// is shown on demand; where this script does not run, the tables are simply there.
(() => {
  if (!window.echarts) return;
  const style = getComputedStyle(document.documentElement);
  const token = name => style.getPropertyValue(name).trim();

  // How light a colour is, by WCAG; decides whether dark or light type is read on it.
  const light = colour => {
    const [r, g, b] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(each => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const typeOn = colour => light(colour) > 0.18 ? "#0f1319" : "#ffffff";

  const measure = document.createElement("canvas").getContext("2d");
  const width = (text, font) => {
    measure.font = font;
    return measure.measureText(text).width;
  };

  const draw = (box, chart, data) => {
    const type = parseFloat(style.fontSize) * 0.875;
    const family = getComputedStyle(document.body).fontFamily;
    const font = type + "px " + family;
    const ink = token("--ink"), line = token("--line");
    const beside = data.kind === "BESIDE";
    const inner = box.clientWidth;
    const names = Math.ceil(Math.min(Math.max(...data.names.map(name => width(name, font))), inner * 0.34)) + 4;
    const lines = data.names.length;
    const bars = beside ? data.series.length : 1;
    const bar = Math.round(type * 1.35);
    const step = bars * bar + Math.round(type * 1.1);
    const height = Math.round(lines * step + type);
    box.style.height = height + 2 + "px";
    chart.resize({ width: inner, height });

    const sums = data.names.map((_, at) => data.series.reduce((sum, each) => sum + (each.values[at] ?? 0), 0));
    const most = data.kind === "SHARES" ? 100 : Math.max(1, ...(beside ? data.series.flatMap(each => each.values) : sums));
    const behind = data.kind === "SHARES" ? 0
      : Math.max(...(beside ? data.series.flatMap(each => each.labels) : sums.map(String)).map(text => width(text, font)));
    // What is written behind the longest bar still stands inside the picture.
    const room = Math.max(inner * 0.2, inner - names - behind - type * 3);
    const fits = (text, value) => width(text, font) + 6 < value / most * room;

    const series = data.series.map((each, index) => {
      const colour = token("--c" + (index + 1));
      return {
        type: "bar",
        name: each.name,
        stack: beside ? undefined : "all",
        barWidth: bar - (beside ? 2 : 0),
        barGap: "10%",
        data: each.values.map((value, at) => data.names[at] === "" ? null : value ?? (beside ? 0 : null)),
        itemStyle: { color: colour },
        emphasis: { disabled: true },
        label: {
          show: true,
          position: beside ? "right" : "inside",
          color: beside ? ink : typeOn(colour),
          fontSize: type,
          formatter: mark => {
            const text = each.labels[mark.dataIndex];
            return beside || mark.value > 0 && fits(text, mark.value) ? text : "";
          }
        }
      };
    });
    // Behind the bars their sum; where shares have no bars, why.
    const ending = at => data.kind === "SHARES" ? sums[at] === 0 ? data.series[0].labels[at] : ""
      : data.names[at] === "" ? "" : sums[at].toLocaleString("en");
    if (!beside) {
      series.push({
        type: "bar", stack: "all", silent: true, data: sums.map(() => 0),
        label: { show: true, position: "right", color: ink, fontSize: type, formatter: mark => ending(mark.dataIndex) }
      });
    }
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: family, fontSize: type, color: ink },
      grid: { left: names + type, right: data.kind === "SHARES" ? type : Math.ceil(behind) + type * 1.5, top: type / 2, bottom: type / 2 },
      xAxis: { type: "value", min: 0, max: most, axisLabel: { show: false }, splitLine: { lineStyle: { color: line } } },
      yAxis: {
        type: "category",
        inverse: true,
        data: data.names,
        axisLine: { lineStyle: { color: token("--edge") } },
        axisTick: { show: false },
        axisLabel: { color: ink, fontSize: type, width: names, overflow: "break", interval: 0 }
      },
      series
    }, true);
  };

  const redraw = [];
  for (const box of document.querySelectorAll("[data-chart]")) {
    const drawn = box.closest(".drawn");
    const button = drawn.querySelector("button");
    const table = document.getElementById(button.getAttribute("aria-controls"));
    const show = open => {
      table.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "收起表格" : "看表格";
    };
    drawn.hidden = false;
    // Who has just sorted the table wants to see it.
    show(table.querySelector("[aria-sort]") !== null);
    button.addEventListener("click", () => show(table.hidden));
    const data = JSON.parse(box.dataset.chart);
    const chart = echarts.init(box, null, { renderer: "canvas", width: 10, height: 10 });
    let before = box.clientWidth;
    draw(box, chart, data);
    redraw.push(() => draw(box, chart, data));
    new ResizeObserver(() => {
      if (box.clientWidth !== before) {
        before = box.clientWidth;
        draw(box, chart, data);
      }
    }).observe(box);
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => redraw.forEach(each => each()));
  // A heading that was asked for leads to its table at once.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
})();
