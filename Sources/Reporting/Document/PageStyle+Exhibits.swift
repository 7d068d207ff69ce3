/// How tables and figures look on a screen.
extension PageStyle {
  static let tablesAndFigures = """
    .table{overflow-x:auto;margin:1.5rem 0 2rem;position:relative}
    .table.fits{overflow:visible}
    .table.long:not(.fits){max-height:88vh;overflow:auto}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.87rem;line-height:1.38}
    caption{text-align:start;padding-bottom:.55rem;font-size:.9rem;line-height:1.45}
    caption strong,caption span{display:block;max-width:min(56rem,calc(100vw - 1.8rem))}
    caption span{color:var(--muted)}
    .slim table{width:auto;min-width:min(24rem,100%)}
    .slim th,.slim td{padding-inline-end:1.8rem}
    th,td{padding:.34rem .8rem .34rem 0;border-bottom:1px solid var(--rule);text-align:start;\
    vertical-align:top}
    th:last-child,td:last-child{padding-right:.2rem}
    [dir=rtl] th,[dir=rtl] td{padding:.34rem 0 .34rem .8rem;text-align:right}
    [dir=rtl] th:last-child,[dir=rtl] td:last-child{padding-left:.2rem}
    thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom;font-size:.81rem;\
    line-height:1.25;background:var(--paper);position:sticky;top:0}
    .fits thead th{top:2.75rem;z-index:2}
    tbody th{font-weight:700}
    .k{white-space:nowrap}
    .s{min-width:9rem}
    .w{min-width:13rem}
    .b{overflow-wrap:anywhere;min-width:8rem}
    .w.b{min-width:13rem}
    .table:has(th:nth-child(11)) :is(th,td){padding-inline-end:.5rem}
    .n{text-align:end;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
    thead .n{white-space:normal}
    .unit{font-weight:400;color:var(--muted)}
    .chip{display:inline-block;font-size:.76rem;line-height:1.45;border:1px solid var(--rule);\
    border-radius:3px;padding:0 .3rem;margin:.06rem .1rem .06rem 0;text-decoration:none;\
    overflow-wrap:anywhere}
    .chip:hover{border-color:var(--accent)}
    .back{text-decoration:none;margin-inline-start:.3rem}
    tr.hot>*{background:var(--hot)}
    .js tr[data-k]{cursor:pointer}
    th span[role=button]{cursor:pointer}
    th span[role=button]:hover{color:var(--link)}
    th[aria-sort=ascending] [role=button]::after{content:" ▲";font-size:.7em}
    th[aria-sort=descending] [role=button]::after{content:" ▼";font-size:.7em}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;margin:1.4rem 0 -.9rem;\
    font-size:.86rem}
    input[type=search]{font:inherit;font-size:.9rem;padding:.25rem .5rem;width:17rem;\
    border:1px solid var(--field);border-radius:4px;background:var(--paper);color:var(--ink)}
    .said{margin:.7rem 0;padding-inline-start:.8rem;border-inline-start:3px solid var(--accent)}
    .foot{font-size:.84rem;color:var(--muted);margin:.5rem 0;max-width:56rem}
    details{font-size:.84rem;color:var(--muted);margin:.4rem 0;max-width:56rem}
    summary{cursor:pointer;color:var(--link);width:fit-content}
    details p{margin:.35rem 0}
    figure{margin:1.6rem 0 2.2rem;position:relative}
    .drawing{border:1px solid var(--rule);background:var(--figure);padding:.7rem;overflow-x:auto}
    .drawing svg{display:block;width:100%;height:auto;max-width:calc(var(--wide)*1.15);\
    margin-inline:auto}
    .drawing.zoomed svg{cursor:grab;touch-action:none}
    .bar{display:flex;flex-wrap:wrap;gap:.25rem;justify-content:flex-end;margin:.4rem 0 0;\
    max-width:none;float:inline-end}
    [dir=rtl] .bar{margin-right:.8rem}
    .bar a,.bar button{font-size:.76rem;min-width:1.9rem;text-align:center}
    figcaption{font-size:.9rem;line-height:1.45;margin-top:.6rem;max-width:52rem;color:var(--muted)}
    figcaption strong{color:var(--ink)}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.6rem;align-items:start}
    .figure .mark{transition:opacity .12s}
    .figure.dim .mark:not(.hot){opacity:.16}
    .js .figure .mark{cursor:pointer}
    """

  /// On A4: nothing that can be pressed, nothing cut, heads of tables again on every page.
  static let print = """
    @media print{
    @page{size:A4;margin:15mm 15mm 16mm}
    html{font-size:9.4pt}
    body{line-height:1.42}
    .contents,.bar,.tools,.skip,.page-tools,.back,.table>details,td summary{display:none!important}
    td details,td details::details-content{display:inline;content-visibility:visible}
    td details{font-size:inherit;color:inherit;margin:0}
    .band{background:none;padding:0 0 .6rem;border-bottom:1.5px solid var(--ink)}
    .in{max-width:none;padding:0}
    h1{font-size:22pt}
    h2{margin-top:1.5em;font-size:14pt}
    h1,h2,h3,caption{break-after:avoid}
    p,li{orphans:3;widows:3}
    figure,tr,.tile,.findings li,.note,.definitions div{break-inside:avoid}
    .tiles{grid-template-columns:repeat(6,1fr)}
    .table,.table.long:not(.fits){overflow:visible;max-height:none}
    thead{display:table-header-group;break-inside:avoid}
    thead th{position:static}
    table{font-size:7.8pt;line-height:1.3}
    thead th{font-size:7.4pt}
    th,td{padding:.14rem .45rem .14rem 0}
    [dir=rtl] th,[dir=rtl] td{padding:.14rem 0 .14rem .45rem}
    td,th{overflow-wrap:break-word}
    .table:has(th:nth-child(11)) :is(th,td){padding-inline-end:.4rem;font-size:7pt}
    .s,.w{overflow-wrap:anywhere}
    .k,.n,.chip{white-space:normal}
    .s,.b{min-width:14mm}
    .w,.w.b{min-width:22mm}
    .table.short{break-inside:avoid}
    caption,caption span,caption strong{break-inside:avoid;break-after:avoid}
    thead,tbody tr:nth-child(-n+3),tbody tr:last-child{break-before:avoid}
    .said,.foot{break-before:avoid}
    .chip{border:0;padding:0;margin:0;font-size:7pt}
    .chip:not(:last-child)::after{content:","}
    .drawing{border:0;padding:0;overflow:visible}
    .drawing svg{max-height:var(--tall);max-width:100%}
    figure{margin:.8rem 0 1.1rem}
    pre{break-inside:avoid}
    figure+pre{break-before:avoid;margin:0 0 1rem;padding:.3rem .5rem}
    a{color:inherit;text-decoration:none}
    footer{margin-top:1.4rem;padding-bottom:0}}
    """
}
