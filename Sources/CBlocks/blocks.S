/* The trees that judge the pieces of a page, as the trainer writes them, in the read-only data of the program. This line
   changes with them, so that they are assembled anew: 7bbf8645 */
    .section .rodata
    .balign 64
    .globl pullquote_blocks_start
    .globl pullquote_blocks_end
pullquote_blocks_start:
    .incbin "blocks.bin"
pullquote_blocks_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
