"""Data of the line-breaking algorithm: Unicode Standard Annex #14, tables of Unicode 14.

``EXCEPTIONS`` lists, a class a line, the code points (hexadecimal, ranges inclusive) whose line-breaking
class does not follow from the general category; it covers Latin, Greek, Cyrillic, Hebrew, general
punctuation, symbols, CJK and emoji. ``PAIRS`` is the annex's pair table (its section 7.3, revision 37):
row before column; "÷" break, "%" break only after spaces, "×" no break. Class OE is OP of East Asian
width, which rule LB30 leaves out; ambiguous classes are resolved as the annex recommends for non-East-Asian
text (AI to AL, CB to ID, CP apart).
"""

from __future__ import annotations

from typing import Final

EXCEPTIONS: Final = """\
BA 9 7C AD 2027 2056 2058-205B 205D-205E 2E0E-2E15 2E19 2E2A-2E2D 2E30-2E31 2E33-2E34 2E3C-2E3E 2E41
    2E43-2E4A 2E4C 2E4E-2E4F 3000
BK A-D 85 2028-2029
SP 20
EX 21 3F 5C6 2762-2763 2E2E 2E53-2E54 FE15-FE16 FE56-FE57 FF01 FF1F
QU 22 27 275B-2760 2E00-2E0B 1F676-1F678
PO 25 A2 B0 2030-2037 20A7 20B6 20BB 20BE 20C0 2103 2109 FE6A FF05 FFE0
CP 29 5D
PR 2B 5C B1 2116 2212-2213
IS 2C 2E 3A-3B 37E 589 2044 FE10 FE13-FE14
HY 2D
SY 2F
GL A0 34F 35C-362 2007 2011 202F
OP A1 BF 2E18
BB B4 2C8 2CC 2DF
ZW 200B
ZWJ 200D
B2 2014 2E3A-2E3B
AL 2015 2061-2064 23E9-23EC 25FD-25FE 2648-2653 2693-26AB 26CE 2705 2728-2757 2795-27BF 2B1B-2B55 2E1A
    1F18E-1F19A 1F3B5-1F3B6 1F3BC 1F4A0 1F4A2 1F4A4 1F4AF 1F4B1-1F4B2 1F500-1F506 1F517-1F524
    1F532-1F53D
IN 2024-2026 22EF FE19
NS 203C-203D 2047-2049 3005 301C 303B-303C 3041 3043 3045 3047 3049 3063 3083 3085 3087 308E 3095-3096
    309B-309E 30A0-30A1 30A3 30A5 30A7 30A9 30C3 30E3 30E5 30E7 30EE 30F5-30F6 30FB-30FE 31F0-31FF
    FE54-FE55 FF1A-FF1B FF65 FF67-FF70 FF9E-FF9F 1F679-1F67B
WJ 2060 FEFF
OE 2329 3008 300A 300C 300E 3010 3014 3016 3018 301A 301D FE17 FE35 FE37 FE39 FE3B FE3D FE3F FE41 FE43
    FE47 FE59 FE5B FE5D FF08 FF3B FF5B FF5F FF62
ID 23F1-23F2 2600-2603 2618 261A-261C 261E-261F 2639-263B 2668 26BF-26C8 26CD 26CF-26D1 26D3 26D8-26D9
    26DC 26DF-26E1 26F1-26F4 26F7-26F8 26FE-2704 2708-2709 2764 303F FF66 FF71-FF9D FFA0-FFDC FFFC
    1F000-1F0F5 1F10D-1F10F 1F16D-1F16F 1F1AD 1F321-1F37D 1F394-1F39B 1F39E-1F39F 1F3CD-1F3F7
    1F43F-1F441 1F4FD-1F4FE 1F54A-1F573 1F576-1F579 1F57B-1F58F 1F591-1F594 1F597-1F5D3 1F5DC-1F5F3
    1F5FA 1F6C6-1F6CB 1F6CD-1F6F3 1F7D5-1F7D8 1F8B0-1F8B1 1F93B 1F946 1FA60-1FA6D
EB 261D 26F9 270A-270D 1F385 1F3C2-1F3C4 1F3C7 1F3CA-1F3CC 1F442-1F443 1F446-1F450 1F466-1F478 1F47C
    1F481-1F483 1F485-1F487 1F48F 1F491 1F4AA 1F574-1F575 1F57A 1F590 1F595-1F596 1F645-1F647
    1F64B-1F64F 1F6A3 1F6B4-1F6B6 1F6C0 1F6CC 1F90C 1F90F 1F918-1F91F 1F926 1F930-1F939 1F93C-1F93E
    1F977 1F9B5-1F9B6 1F9B8-1F9B9 1F9BB 1F9CD-1F9CF 1F9D1-1F9DD 1FAC3-1FAC5 1FAF0-1FAF6
CL 3001-3002 FE11-FE12 FE50 FE52 FF0C FF0E FF61 FF64
CM 3035
RI 1F1E6-1F1FF
EM 1F3FB-1F3FF
"""

PAIRS: Final = """\
    OP CL CP QU GL NS EX SY IS PR PO NU AL HL ID IN HY BA BB B2 WJ RI EB EM OE
OP   ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×
CL   ÷  ×  ×  %  %  ×  ×  ×  ×  %  %  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
CP   ÷  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
QU   ×  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  %  %  %  %  %  %  ×  %  %  %  ×
GL   %  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  %  %  %  %  %  %  ×  %  %  %  %
NS   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
EX   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
SY   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  %  ÷  %  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
IS   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  %  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
PR   %  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  %  %  %  %  %  %  %  ÷  ÷  ×  ÷  %  %  %
PO   %  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  %  %  %  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  %
NU   %  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
AL   %  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
HL   %  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
ID   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  %  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
IN   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
HY   ÷  ×  ×  %  ÷  %  ×  ×  ×  ÷  ÷  %  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
BA   ÷  ×  ×  %  ÷  %  ×  ×  ×  ÷  ÷  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
BB   %  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  %  %  %  %  %  %  ×  %  %  %  %
B2   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  ÷  ÷  ÷  ÷  %  %  %  ÷  ×  ×  ÷  ÷  ÷  ÷
WJ   %  ×  ×  %  %  %  ×  ×  ×  %  %  %  %  %  %  %  %  %  %  %  ×  %  %  %  %
RI   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  ÷  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  %  ÷  ÷  ÷
EB   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  %  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  %  ÷
EM   ÷  ×  ×  %  %  %  ×  ×  ×  ÷  %  ÷  ÷  ÷  ÷  %  %  %  ÷  ÷  ×  ÷  ÷  ÷  ÷
OE   ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×  ×
"""
