"""The raw XML of slides and notes: plain values in, strings of PresentationML out.

Lengths are EMU (1 pt = 12700), font sizes and line spacing 1/100 pt, ids those of the slide.
Every rule beside a piece was tested with the Open XML SDK and LibreOffice.
"""

from patientuddannelse.render.pptx.xml.looks import NO_FILL as NO_FILL
from patientuddannelse.render.pptx.xml.looks import NO_LINE as NO_LINE
from patientuddannelse.render.pptx.xml.looks import color as color
from patientuddannelse.render.pptx.xml.looks import gradient as gradient
from patientuddannelse.render.pptx.xml.looks import line as line
from patientuddannelse.render.pptx.xml.looks import solid as solid
from patientuddannelse.render.pptx.xml.pages import NOTES_MASTER as NOTES_MASTER
from patientuddannelse.render.pptx.xml.pages import notes_master_list as notes_master_list
from patientuddannelse.render.pptx.xml.pages import notes_slide as notes_slide
from patientuddannelse.render.pptx.xml.pages import section_list as section_list
from patientuddannelse.render.pptx.xml.pages import slide as slide
from patientuddannelse.render.pptx.xml.pages import slide_list as slide_list
from patientuddannelse.render.pptx.xml.places import footer as footer
from patientuddannelse.render.pptx.xml.places import foreign_furniture as foreign_furniture
from patientuddannelse.render.pptx.xml.places import head as head
from patientuddannelse.render.pptx.xml.places import placeholder as placeholder
from patientuddannelse.render.pptx.xml.places import slide_number as slide_number
from patientuddannelse.render.pptx.xml.places import unstyled as unstyled
from patientuddannelse.render.pptx.xml.shapes import Pieces as Pieces
from patientuddannelse.render.pptx.xml.shapes import freeform as freeform
from patientuddannelse.render.pptx.xml.shapes import geometry as geometry
from patientuddannelse.render.pptx.xml.shapes import geometry_path as geometry_path
from patientuddannelse.render.pptx.xml.shapes import group as group
from patientuddannelse.render.pptx.xml.shapes import hotspot as hotspot
from patientuddannelse.render.pptx.xml.shapes import identified as identified
from patientuddannelse.render.pptx.xml.shapes import picture as picture
from patientuddannelse.render.pptx.xml.shapes import rectangle as rectangle
from patientuddannelse.render.pptx.xml.shapes import text_box as text_box
from patientuddannelse.render.pptx.xml.signs import EMU as EMU
from patientuddannelse.render.pptx.xml.signs import HEADER as HEADER
from patientuddannelse.render.pptx.xml.signs import NAMESPACES as NAMESPACES
from patientuddannelse.render.pptx.xml.signs import Box as Box
from patientuddannelse.render.pptx.xml.signs import escape as escape
from patientuddannelse.render.pptx.xml.text import BODY_FONT as BODY_FONT
from patientuddannelse.render.pptx.xml.text import HEADING_FONT as HEADING_FONT
from patientuddannelse.render.pptx.xml.text import TextStyle as TextStyle
from patientuddannelse.render.pptx.xml.text import inherited_paragraphs as inherited_paragraphs
from patientuddannelse.render.pptx.xml.text import inherited_run as inherited_run
from patientuddannelse.render.pptx.xml.text import notes_paragraph as notes_paragraph
from patientuddannelse.render.pptx.xml.text import paragraph as paragraph
