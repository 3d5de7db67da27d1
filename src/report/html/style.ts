/**
 * The page's whole style. Colours are named once, for light and for dark. `--depth` scales the matrix' shades so that
 * in both the text on them changes colour at the same shade, with a contrast of 4.5 on either side of it.
 */
export const style = `
:root{
--paper:#fcfcfa;--raised:#fff;--ink:#17191e;--soft:#4d535e;--faint:#6a7180;--line:#e6e6e1;--hair:#f0f0ec;
--accent:#2f54c9;--on-accent:#fff;--cell:#000;--depth:100%;--good:#17764a;--bad:#b3261e;--on-bad:#fff;--warn:#8a5a00;
--sans:"Inter","Inter Variable",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
--mono:ui-monospace,"SF Mono","JetBrains Mono",Menlo,Consolas,"Liberation Mono",monospace;
color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{
--paper:#121417;--raised:#191c20;--ink:#eceef1;--soft:#b3b9c4;--faint:#8f97a5;--line:#2b3037;--hair:#20242a;
--accent:#8ea8ff;--on-accent:#000;--cell:#fff;--depth:79%;--good:#5fcb96;--bad:#ff8f86;--on-bad:#000;--warn:#e3b25a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--sans);font-feature-settings:"cv05","ss03";-webkit-font-smoothing:antialiased}
main,body>footer{max-width:72rem;margin:0 auto;padding:0 clamp(1.1rem,4vw,3rem)}
p,h1,h2,h3,dl,dd,ul,ol,figure,table{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-weight:650;font-size:clamp(1.5rem,1.05rem + 2.1vw,2.4rem);line-height:1.18;letter-spacing:-.022em;max-width:25em;text-wrap:balance;overflow-wrap:anywhere}
h2{font-weight:650;font-size:1.125rem;line-height:1.3;letter-spacing:-.01em}
h3{font-weight:600;font-size:.9375rem;margin-top:2.25rem;margin-bottom:.85rem}
code{font:.86em/1.5 var(--mono);overflow-wrap:anywhere}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.small{font-size:.8125rem;color:var(--faint)}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.strong{font-weight:600}

.head{padding:clamp(1.75rem,5vw,3.5rem) 0 clamp(1.75rem,4vw,2.75rem)}
.kicker{display:flex;flex-wrap:wrap;gap:.2rem 0;font-size:.8125rem;color:var(--faint);margin-bottom:clamp(2rem,6vw,3.75rem)}
.kicker>*{overflow-wrap:anywhere}
.kicker>:first-child{font-weight:650;color:var(--ink)}
.kicker>*+*::before{content:"/";margin:0 .55rem;color:var(--line);font-weight:400}
.status{display:inline-flex;gap:.5em;align-items:center;font-size:.8125rem;font-weight:600;padding:.22rem .7rem .22rem .6rem;border:1px solid currentColor;border-radius:99px;margin-bottom:1.1rem}
.status.neutral{color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:.9rem 2.5rem;margin-top:1.9rem;font-size:.875rem}
dt{color:var(--faint);font-size:.75rem;letter-spacing:.005em}
.facts dd{font-variant-numeric:tabular-nums}

.notice{border-left:3px solid currentColor;background:var(--raised);padding:1.1rem 1.4rem;margin-bottom:1.75rem;border-radius:0 .5rem .5rem 0;box-shadow:0 0 0 1px var(--line)}
.notice>*{color:var(--ink)}
.notice>*+*{margin-top:.6rem}
.notice ul{list-style:disc;padding-left:1.2rem;color:var(--soft)}
.sentences{list-style:disc;padding-left:1.2rem}
.notice li+li,.sentences li+li{margin-top:.25rem}
.notice li,.notice p{overflow-wrap:anywhere}
.notice code{color:var(--faint);margin-left:.5em}
.tag{font-size:.75rem;font-weight:650;color:var(--accent);margin-right:.5em}

.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));border-top:1px solid var(--ink);border-bottom:1px solid var(--line);gap:0}
.figures>div{padding:1.15rem 1.25rem 1.25rem 0}
.figures dd strong{display:block;font-size:1.875rem;line-height:1.25;font-weight:600;letter-spacing:-.025em;font-variant-numeric:tabular-nums}
.figures dd>span{display:block;font-size:.8125rem;color:var(--soft);font-variant-numeric:tabular-nums}

section{display:grid;grid-template-columns:13.5rem minmax(0,1fr);column-gap:3.5rem;padding:3rem 0;border-bottom:1px solid var(--line)}
section:last-child{border-bottom:0}
.side{margin-top:1.1rem;display:grid;gap:.6rem}
.side dd{color:var(--ink)}
section>header div{margin-top:.5rem;font-size:.875rem;color:var(--soft);overflow-wrap:anywhere}
.content>*+*{margin-top:1.75rem}
.content>h3+*{margin-top:0}

.scroll{overflow-x:auto;border-radius:2px}
.scroll:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}
table.narrow{width:auto;min-width:min(22rem,100%)}
th{font-weight:inherit;text-align:left}
thead th{font-size:.75rem;color:var(--faint);font-weight:450;padding-top:0;vertical-align:bottom;white-space:nowrap}
th,td{padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--hair);vertical-align:top}
thead th{border-bottom-color:var(--line)}
th:last-child,td:last-child{padding-right:0}
tbody tr:last-child>*{border-bottom:0}
th.number,td.number{text-align:right}
tbody th{overflow-wrap:anywhere;min-width:5rem}
td.wide{width:12rem;vertical-align:middle}
td.wide:last-child{padding-left:1.5rem}
td.wide:last-child .bar{margin-left:auto}
.bar{display:block;width:10rem;height:1rem;max-width:100%}
.span{position:relative;height:.5rem}
.span::before{content:"";position:absolute;inset:.2rem 0 auto;border-top:1px solid var(--line)}
.span i{position:absolute;top:0;bottom:0;left:calc(var(--from)*1%);width:max(3px,calc(var(--for)*1%));background:var(--accent);border-radius:2px}
table.steps td.wide{width:45%}
.bar .track{fill:var(--hair)}
.bar .fill{fill:var(--accent)}
.bar.bad .fill{fill:var(--bad)}
.bar .limit{fill:var(--ink)}
.rules tr.fail>th,.rules tr.inconclusive>th{font-weight:600}
.rules tr.fail>*,.rules tr.inconclusive>*{border-bottom:0}
.rules tr.reason td{padding-top:0;font-size:.8125rem;color:var(--soft);overflow-wrap:anywhere}
.rules td:first-child{width:1.6rem;padding-right:.6rem}
.settings td:nth-child(2){min-width:10rem}
.settings th{white-space:nowrap}
.mark{font-weight:700}

.generations{display:grid;grid-template-columns:minmax(0,1fr) 6rem minmax(0,1fr);align-items:stretch}
.generations.one{grid-template-columns:minmax(0,1fr)}
.generation{border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.15rem;background:var(--raised);min-width:0}
.generation.live{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.generation.absent{border-style:dashed;background:none}
.generation .title{display:flex;justify-content:space-between;align-items:center;gap:1rem;font-weight:600;font-size:.875rem;margin-bottom:.5rem;min-height:1.5rem}
.flag{font-size:.75rem;font-weight:650;line-height:1.5rem;background:var(--accent);color:var(--on-accent);border-radius:99px;padding:0 .7rem;overflow-wrap:anywhere}
.generation .small{margin-top:.3rem}
.arrow{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.25rem;font-size:.75rem;color:var(--faint);text-align:center}
.arrow svg{width:4rem;fill:none;stroke:currentColor;stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}
.arrow.done{color:var(--accent);font-weight:600}
.arrow.open svg{stroke-dasharray:3 4}
.generations+.small{margin-top:.7rem}
.share{display:flex;height:.6rem;gap:2px;border-radius:99px;overflow:hidden}
.share span{min-width:4px}
.added{background:var(--good)}.changed{background:var(--accent)}.deleted{background:var(--bad)}.unchanged{background:color-mix(in oklab,var(--faint) 45%,var(--paper))}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;font-size:.875rem;margin:.85rem 0 .4rem;font-variant-numeric:tabular-nums}
.swatch{display:inline-block;width:.6rem;height:.6rem;border-radius:2px;margin-right:.5rem}
.examples>div{display:grid;grid-template-columns:6rem minmax(0,1fr);padding:.35rem 0}
.probes>li{display:grid;grid-template-columns:1.6rem minmax(0,1fr);padding:.5rem 0;border-bottom:1px solid var(--hair);font-size:.9rem}
.probes>li:last-child{border-bottom:0}
.probes li>div{display:grid;grid-template-columns:10rem minmax(0,1fr);column-gap:1rem}
.probes strong{font-weight:500}
.probes p{color:var(--soft);overflow-wrap:anywhere}

.picture{display:block;width:100%;aspect-ratio:1;object-fit:contain;background:var(--hair);border-radius:3px}
.picture.tiny{image-rendering:pixelated}
.picture.empty{background:repeating-linear-gradient(135deg,var(--hair) 0 6px,transparent 6px 12px);border:1px solid var(--line)}
.neighbourhoods>li{display:grid;grid-template-columns:5rem minmax(0,1fr);column-gap:2rem;padding:1.1rem 0;border-bottom:1px solid var(--hair);align-items:start}
.neighbourhoods>li:first-child{padding-top:0}
.neighbourhoods>li:last-child{border-bottom:0;padding-bottom:0}
.query figcaption{font-weight:600;margin-top:.35rem;font-size:.9rem;line-height:1.3;overflow-wrap:anywhere}
.query small{display:block;font-weight:500;font-size:.75rem}
.neighbours th[scope=row]{min-width:8rem}
.nearest{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
.matches{display:grid;grid-template-columns:repeat(10,minmax(0,1fr));gap:.6rem;padding-top:.4rem}
.matches figure{position:relative;padding:3px}
.badge{position:absolute;top:-.4rem;right:-.4rem;width:1.1rem;height:1.1rem;border-radius:50%;background:var(--bad);color:var(--on-bad);font-size:.6875rem;font-weight:700;line-height:1.1rem;text-align:center}
.matches .other figure{outline:1.5px dashed var(--bad);border-radius:4px}
.matches figcaption{font-size:.75rem;color:var(--faint);margin-top:.25rem;text-align:center;line-height:1.3;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.matches .other figcaption{color:var(--bad);font-weight:650;white-space:normal;overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3}

.mistakes{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:1.5rem}
.mistakes dl{margin-top:.7rem;font-size:.875rem}
.mistakes dl div{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:.5rem;padding:.2rem 0}
.mistakes dt{grid-column:1/-1}
.mistakes dd{font-weight:600;overflow-wrap:anywhere}
.mistakes dd.number{font-weight:400}
.mistakes p{font-size:.75rem;color:var(--faint);margin-top:.25rem}

.charts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2.5rem}
.chart figcaption{font-weight:600;font-size:.875rem;margin-bottom:.6rem}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.grid{stroke:var(--line);stroke-width:1}
.tick{font-size:11.5px;fill:var(--faint);font-variant-numeric:tabular-nums}
.line polyline{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.line.first polyline{stroke:var(--accent)}.line.first circle{fill:var(--accent)}
.line.second polyline{stroke:var(--ink);stroke-dasharray:1 5}.line.second circle{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
.label{font-size:12px;font-weight:650;font-variant-numeric:tabular-nums}
.label.first{fill:var(--accent)}.label.second{fill:var(--ink)}
.label tspan{font-weight:400}

.matrix{width:auto;table-layout:fixed;border-collapse:separate;border-spacing:2px;font-variant-numeric:tabular-nums}
.matrix th,.matrix td{border:0;padding:0}
.matrix td{width:2.9rem;height:2.5rem;text-align:center;vertical-align:middle;border-radius:3px;font-size:.8125rem}
.matrix thead td,.matrix tbody th{width:auto;padding-right:.7rem;text-align:right;vertical-align:middle;max-width:9rem;min-width:1.5rem;font-size:.8125rem;color:var(--soft)}
.matrix thead th{text-align:center;padding-bottom:.35rem;font-size:.8125rem;color:var(--soft)}
.matrix.long thead th span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:9rem;overflow:hidden;text-overflow:ellipsis;display:inline-block}
.matrix .hit{background:color-mix(in oklab,var(--accent) calc(var(--v)*var(--depth)),var(--paper))}
.matrix .miss{background:color-mix(in oklab,var(--bad) calc(var(--v)*var(--depth)),var(--paper));font-weight:600}
.matrix .hit.deep{color:var(--on-accent)}.matrix .miss.deep{color:var(--on-bad)}
.matrix td{color:var(--cell)}
.matrix .zero{color:transparent;background:var(--hair)}

.confusion{display:flex;flex-wrap:wrap;gap:2rem 3.5rem;align-items:flex-start}
.confusion>.scroll{flex:0 1 auto;min-width:0}
.pairs{flex:1 1 10rem;font-size:.875rem}
.pairs h3{margin:0 0 .6rem;font-size:.75rem;font-weight:450;color:var(--faint)}
.pairs li{display:flex;justify-content:space-between;gap:1rem;padding:.4rem 0;border-bottom:1px solid var(--hair);max-width:16rem}
.pairs li:last-child{border-bottom:0}
.pairs li>:first-child{overflow-wrap:anywhere}
.pairs strong{white-space:nowrap}

.metrics{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1.1rem 1.5rem}
.metrics dd{font-variant-numeric:tabular-nums;font-weight:500}
.identity>div{display:grid;grid-template-columns:9rem minmax(0,1fr);padding:.5rem 0;border-bottom:1px solid var(--hair);font-size:.875rem}
.identity>div:last-child{border-bottom:0}
.identity dt{font-size:.8125rem}
.identity dd{overflow-wrap:anywhere}
details summary{cursor:pointer;font-size:.875rem;color:var(--accent);width:fit-content}
details[open] summary{margin-bottom:1rem}
body>footer{padding-top:.5rem;padding-bottom:3rem;font-size:.8125rem;color:var(--faint)}

@media (max-width:60rem){
section{grid-template-columns:minmax(0,1fr);padding:2.25rem 0;row-gap:1.5rem}
section>header>div{max-width:38rem}
.side{display:flex;flex-wrap:wrap;gap:.6rem 2rem}}
@media (max-width:42rem){
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.figures>div{padding:.9rem .75rem .9rem 0}
.figures dd strong{font-size:1.5rem}
.charts{grid-template-columns:minmax(0,1fr)}
td.wide,th.wide{display:none}
.generations{grid-template-columns:minmax(0,1fr)}
.arrow{flex-direction:row;gap:.75rem;padding:.5rem 0}
.arrow svg{width:2.5rem;transform:rotate(90deg);margin:.9rem 0}
.probes li>div{grid-template-columns:minmax(0,1fr)}
.neighbourhoods>li{grid-template-columns:4rem minmax(0,1fr);column-gap:1.1rem}
.matches{grid-template-columns:repeat(5,minmax(0,1fr));gap:.4rem;padding-top:0}
.mistakes{grid-template-columns:minmax(0,1fr)}
.mistakes>li{display:grid;grid-template-columns:5.5rem minmax(0,1fr);column-gap:1.1rem;align-content:start}
.mistakes>li>.picture{grid-row:1/3}
.mistakes dl{margin-top:0}
.mistakes dl div{grid-template-columns:5rem minmax(0,1fr) auto;align-items:baseline}
.mistakes dt{grid-column:auto}
.identity>div{grid-template-columns:minmax(0,1fr)}
.matrix{border-spacing:1px}
.matrix td{width:1.9rem;min-width:1.9rem;height:1.9rem}
.matrix thead td,.matrix tbody th{padding-right:.4rem;min-width:.8rem}
.matrix tbody th{position:sticky;left:0;background:var(--paper)}}
@media print{body{background:#fff}section{break-inside:avoid;display:block}section>header{margin-bottom:1rem}}
`;
