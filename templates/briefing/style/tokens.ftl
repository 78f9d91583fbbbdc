<#--
  The design in numbers: every skin takes its colours, faces and sizes from here.
  Colours pass WCAG AA on the page colour beside them, and stay apart when printed in grey.
-->
<#global t = {
  "ink":     "#1a2027",  "muted":  "#55606c",  "faint":  "#6b7682",
  "page":    "#ffffff",  "panel":  "#f3f5f7",  "rule":   "#d3d9df",
  "accent":  "#12406a",  "alert":  "#8c2f16",  "link":   "#12406a",
  "sea":     "#e4ebf1",  "land":   "#f6f4ef",  "home":   "#ffffff",  "coast": "#98a4b0"
}>
<#global dark = {
  "ink":     "#e6e9ec",  "muted":  "#a9b3bd",  "faint":  "#98a3ae",
  "page":    "#14181d",  "panel":  "#1e242b",  "rule":   "#36404a",
  "accent":  "#8fc1ee",  "alert":  "#f0a183",  "link":   "#8fc1ee",
  "sea":     "#10202e",  "land":   "#232a31",  "home":   "#313a43",  "coast": "#5d6a77"
}>
<#-- Naskh looks small beside Latin: Arabic is set larger and looser. -->
<#if rtl>
  <#global face = {
    "text":  "'Noto Naskh Arabic','Noto Serif','DejaVu Sans'",
    "label": "'Noto Naskh Arabic','Noto Sans','DejaVu Sans'",
    "size": 11.4, "leading": 1.56, "foreign": "80%", "tracking": "0"
  }>
<#else>
  <#global face = {
    "text":  "'Noto Serif','Noto Naskh Arabic','DejaVu Sans'",
    "label": "'Noto Sans','Noto Naskh Arabic','DejaVu Sans'",
    "size": 9.6, "leading": 1.5, "foreign": "118%", "tracking": "0.04em"
  }>
</#if>
<#-- The faces of readers' own devices, for screen and mail. -->
<#global screenFace = {
  "text":  rtl?then("'Noto Naskh Arabic','Geeza Pro','Sakkal Majalla','Traditional Arabic','Noto Serif',serif", "'Noto Serif',Charter,'Iowan Old Style',Cambria,Georgia,'Noto Naskh Arabic',serif"),
  "label": rtl?then("'Noto Naskh Arabic','Geeza Pro','Segoe UI',Tahoma,sans-serif", "'Noto Sans',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif")
}>
<#global mailFace = {
  "text":  rtl?then("'Geeza Pro','Sakkal Majalla',Tahoma,serif", "Georgia,serif"),
  "label": rtl?then("'Geeza Pro',Tahoma,sans-serif", "Arial,sans-serif")
}>
